import { isRefused, type Refusal } from '@suban/domain-kit'
import { readMasterKey, AccessLog, Accounts, parseSecurity, Vault } from './modules/identity/index.ts'
import type { Config } from './kernel/config.ts'
import type { Database } from './kernel/database/database.ts'
import { SerialNumbers } from './kernel/database/serial-numbers.ts'
import { policyInForce, policyVersions } from './kernel/policy/policy-store.ts'
import { dayOf, type TimeSource } from './kernel/time.ts'
import { ClockRules, parseCalendar, parseDeadlines } from './modules/calendar/index.ts'
import { Catalogues } from './modules/catalogue/index.ts'
import { activeModel, parseClassification, Proposer, trainAndKeep } from './modules/dispatch/index.ts'
import { Attachments, Drafts, Intake, type IntakeContext } from './modules/intake/index.ts'
import { Organisation, type CityFacts } from './modules/organisation/index.ts'
import { givenMaker, parseCallBackScript, parseLifeCycle, WorkOrders } from './modules/work-order/index.ts'

/** One city with everything that serves it, put together once at start. */
export type City = IntakeContext & { readonly facts: CityFacts; readonly accounts: Accounts; readonly serials: SerialNumbers }

/**
 * Put a city together from its database: policies in force today, tree, lists, model, services.
 *
 * @throws with a Chinese sentence when a policy is missing or broken
 */
export const openCity = async (db: Database, config: Config, time: TimeSource): Promise<City> => {
  const facts = await readFacts(db, config.isDemo)
  const cityCode = facts.code
  const today = dayOf(time.now())
  const policy = async <Parsed extends object>(kind: string, parse: (json: unknown) => Parsed): Promise<Exclude<Parsed, Refusal>> => {
    const body = await policyInForce(db, cityCode, kind, today)
    if (body === null) throw new Error(`政策「${kind}」还没有发布`)
    const parsed = parse(body)
    if (isRefused(parsed)) throw new Error(`政策「${kind}」有误：${JSON.stringify(parsed)}`)
    return parsed as Exclude<Parsed, Refusal>
  }
  const versions = async <Parsed extends object>(kind: string, parse: (json: unknown) => Parsed): Promise<Exclude<Parsed, Refusal>[]> =>
    (await policyVersions(db, cityCode, kind)).map(parse).filter((parsed): parsed is Exclude<Parsed, Refusal> => !isRefused(parsed))
  const calendar = await policy('calendar', parseCalendar)
  const deadlines = await policy('deadlines', parseDeadlines)
  const clockRules = new ClockRules(await versions('deadlines', parseDeadlines), await versions('calendar', parseCalendar))
  const lifeCycle = await policy('life-cycle', parseLifeCycle)
  const classification = await policy('classification', parseClassification)
  const script = await policy('call-back-script', parseCallBackScript)
  const security = await policy('security', parseSecurity)

  const organisation = await Organisation.load(db, cityCode)
  const catalogues = await Catalogues.load(db, cityCode)
  const model = (await activeModel(db, cityCode)) ?? (await trainAndKeep(db, cityCode, catalogues.on(today)))
  if (isRefused(model)) throw new Error('事项清单里没有可学的说法，无法训练分类模型')
  const vault = new Vault(db, cityCode, readMasterKey(config.masterKeyHex, config.dataFolder))
  await vault.check().catch((error: Error) => { throw new Error('主密钥与数据库不符，打不开已封存的个人信息；请恢复原来的主密钥（数据文件夹中的 master-key 或 SUBAN_MASTER_KEY）', { cause: error }) })
  const serials = new SerialNumbers(db, cityCode)
  const proposer = new Proposer(organisation, catalogues, classification, model)
  const given = givenMaker({ organisation, catalogues, lifeCycle, deadlines, calendar, clockRules })
  const workOrders = new WorkOrders(db, cityCode, given, {
    lifeCycle: lifeCycle.version, deadlines: deadlines.version, calendar: calendar.version, lists: catalogues.on(today).version,
  })
  const now = () => time.now()
  const intake = new Intake({ db, cityCode, organisation, proposer, vault, serials, workOrders, now })
  const attachments = new Attachments(db, cityCode)
  const names = await readNames(db, cityCode)
  return {
    facts, db, cityCode, organisation, catalogues, calendar, clockRules, proposer, vault, serials, workOrders, intake, now,
    accessLog: new AccessLog(db, cityCode), accounts: new Accounts(db, cityCode, vault, security),
    drafts: new Drafts(db, cityCode, vault), attachments, callBackScript: script.lines,
    readAttachment: (id) => attachments.read(id),
    linkAttachments: (orderId, ids) => intake.linkAttachments(orderId, ids),
    splitSteps: (asked, state) => intake.splitSteps(asked, state),
    personName: (accountId) => names.get(accountId) ?? '',
  }
}

const readFacts = async (db: Database, isDemo: boolean): Promise<CityFacts> => {
  const { rows } = await db.query<{ body: Omit<CityFacts, 'isDemo'> }>('select body from city order by city_code limit 1')
  if (!rows[0]) throw new Error('数据库里还没有城市，请先执行 suban city import')
  const { code, name, centre, hotline } = rows[0].body
  return { code, name, centre, hotline, isDemo }
}

const readNames = async (db: Database, cityCode: string): Promise<Map<string, string>> => {
  const { rows } = await db.query<{ id: string; name: string }>('select id, name from account where city_code = $1', [cityCode])
  return new Map(rows.map((row) => [row.id, row.name]))
}
