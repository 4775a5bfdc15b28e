import { isRefused } from '@suban/domain-kit'
import { readMasterKey, AccessLog, Accounts, Vault } from './modules/identity/index.ts'
import type { Config } from './kernel/config.ts'
import type { Database } from './kernel/database/database.ts'
import { SerialNumbers } from './kernel/database/serial-numbers.ts'
import { dayOf, type TimeSource } from './kernel/time.ts'
import { activeModel, Proposer, trainAndKeep } from './modules/dispatch/index.ts'
import { Attachments, Drafts, Intake, type IntakeContext } from './modules/intake/index.ts'
import { Organisation, type CityFacts } from './modules/organisation/index.ts'
import { ChangeSets, PoliciesInForce } from './modules/policy/index.ts'
import { givenMaker, WorkOrders } from './modules/work-order/index.ts'

/** One city with everything that serves it, put together once at start. */
export type City = IntakeContext & { readonly facts: CityFacts; readonly accounts: Accounts; readonly serials: SerialNumbers; readonly policies: PoliciesInForce; readonly changeSets: ChangeSets }

/**
 * Put a city together from its database: policies in force today, tree, lists, model, services.
 *
 * @throws with a Chinese sentence when a policy is missing or broken
 */
export const openCity = async (db: Database, config: Config, time: TimeSource): Promise<City> => {
  const facts = await readFacts(db, config.isDemo)
  const cityCode = facts.code
  const now = () => time.now()
  const policies = await PoliciesInForce.load(db, cityCode, now())
  const { catalogues } = policies
  const organisation = await Organisation.load(db, cityCode)
  const model = (await activeModel(db, cityCode)) ?? (await trainAndKeep(db, cityCode, catalogues.on(dayOf(now()))))
  if (isRefused(model)) throw new Error('事项清单里没有可学的说法，无法训练分类模型')
  const vault = new Vault(db, cityCode, readMasterKey(config.masterKeyHex, config.dataFolder))
  await vault.check().catch((error: Error) => { throw new Error('主密钥与数据库不符，打不开已封存的个人信息；请恢复原来的主密钥（数据文件夹中的 master-key 或 SUBAN_MASTER_KEY）', { cause: error }) })
  const serials = new SerialNumbers(db, cityCode)
  const proposer = new Proposer(organisation, catalogues, (day) => policies.on(day).classification, model)
  const people = await readPeople(db, cityCode)
  const given = givenMaker({ organisation, catalogues, policiesAt: (at) => policies.at(at), clockRules: () => policies.clockRules, titleOf: (accountId) => people.get(accountId)?.title ?? '' })
  const workOrders = new WorkOrders(db, cityCode, given, (at) => policies.at(at).versions)
  const intake = new Intake({ db, cityCode, organisation, proposer, vault, serials, workOrders, now })
  const attachments = new Attachments(db, cityCode)
  return {
    facts, db, cityCode, organisation, policies, catalogues, proposer, vault, serials, workOrders, intake, now,
    changeSets: new ChangeSets({ db, cityCode, organisation, policies, now }), accessLog: new AccessLog(db, cityCode), accounts: new Accounts(db, cityCode, vault, () => policies.at(now()).security),
    drafts: new Drafts(db, cityCode, vault), attachments,
    // Read anew each time: another version may have come into force.
    get calendar() { return policies.at(now()).calendar },
    get clockRules() { return policies.clockRules },
    get callBackScript() { return policies.at(now()).callBackScript.lines },
    readAttachment: (id) => attachments.read(id),
    linkAttachments: (orderId, ids) => intake.linkAttachments(orderId, ids),
    splitSteps: (asked, state) => intake.splitSteps(asked, state),
    personName: (accountId) => people.get(accountId)?.name ?? '',
  }
}

const readFacts = async (db: Database, isDemo: boolean): Promise<CityFacts> => {
  const { rows } = await db.query<{ body: Omit<CityFacts, 'isDemo'> }>('select body from city order by city_code limit 1')
  if (!rows[0]) throw new Error('数据库里还没有城市，请先执行 suban city import')
  const { code, name, centre, hotline } = rows[0].body
  return { code, name, centre, hotline, isDemo }
}

const readPeople = async (db: Database, cityCode: string): Promise<ReadonlyMap<string, { readonly name: string; readonly title: string }>> => {
  const { rows } = await db.query<{ id: string; name: string; title: string }>('select id, name, title from account where city_code = $1', [cityCode])
  return new Map(rows.map(({ id, ...person }) => [id, person]))
}
