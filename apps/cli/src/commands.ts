import type { Command } from './command.ts'

/** Everything that `suban` can do, in the order of its help. */
export const commands: readonly Command[] = [
  {
    name: 'import', usage: '文件 --mapping 映射 [--city-source 来源] [--dry-run] [--limit N] [--batch 200] [--rejects 文件] [--encoding 编码] [--restart] [--json]',
    zh: '从 CSV、XLSX、JSONL 导入工单；中断后再次执行即续传，重复的行自动跳过', en: 'import work orders from CSV, XLSX or JSONL; resumable, never doubles',
    details: [
      '--mapping   现成映射的名字（policies/import-mappings/）或映射文件的路径', '--dry-run   只检查，不写入', '--limit N   只处理文件的前 N 行',
      '--rejects   退回的行写到哪个文件（默认在数据目录的 imports/ 下）', '--encoding  utf-8、gb18030 或 utf-16le；默认自动识别', '--restart   不续传，从头再来（已导入的行记为重复）',
      '退出码：0 全部收下，1 有退回的行，2 无法执行',
    ],
    load: async () => (await import('./import/index.ts')).importCommand,
  },
  {
    name: 'city import', usage: '文件夹 [--apply] [--json]',
    zh: '检查城市数据（机构、地名、人员），列出问题与变化；加 --apply 才写入', en: 'check a city folder, show faults and changes; writes only with --apply',
    load: async () => (await import('./city/index.ts')).cityImportCommand,
  },
  {
    name: 'policy publish', usage: '文件夹 [--json]',
    zh: '发布文件夹中尚未发布的政策；有一份不合格则全部不发布', en: 'publish the policies of a folder that are not published yet',
    load: async () => (await import('./policy/index.ts')).policyPublishCommand,
  },
  {
    name: 'policy list', usage: '[--all] [--json]',
    zh: '列出各种政策的现行与待生效版本；--all 列出全部版本', en: 'list the policies in force and to come; --all lists every version',
    load: async () => (await import('./policy/index.ts')).policyListCommand,
  },
  {
    name: 'policy diff', usage: '种类 旧版本 新版本 [--json]',
    zh: '两个版本的差异；有差异以 1 退出', en: 'what a newer version says differently; exit 1 when it does',
    load: async () => (await import('./policy/index.ts')).policyDiffCommand,
  },
  {
    name: 'account list', usage: '[--unit 单位编码] [--json]',
    zh: '列出账号、岗位与锁定情况', en: 'list accounts, posts and locks',
    load: async () => (await import('./account/index.ts')).accountListCommand,
  },
  {
    name: 'account set-password', usage: '账号',
    zh: '为账号生成新口令（只显示一次），并结束其登录', en: 'give an account a generated password, shown once; ends its sessions',
    load: async () => (await import('./account/index.ts')).setPasswordCommand,
  },
  {
    name: 'account unlock', usage: '账号',
    zh: '解除账号锁定', en: 'unlock an account',
    load: async () => (await import('./account/index.ts')).unlockCommand,
  },
  {
    name: 'verify', usage: '[--json]',
    zh: '逐条核对账本的哈希链与每日校验点；发现改动即列出并以 1 退出', en: 'recompute the hash chain and the daily checkpoints; exit 1 when history was touched',
    load: async () => (await import('./ledger/index.ts')).verifyCommand,
  },
  {
    name: 'checkpoint', usage: '[--json]',
    zh: '给已过完的每一天做校验点（服务器每晚自动做）', en: 'close every finished day of the ledger (the server does it nightly)',
    load: async () => (await import('./ledger/index.ts')).checkpointCommand,
  },
  {
    name: 'replay', usage: '[--check | --rebuild] [--json]',
    zh: '由事件重算工单、任务、时钟与计数；--check 比对（默认），--rebuild 更正', en: 'fold the events anew; compare with the read models, or rebuild them',
    load: async () => (await import('./replay/index.ts')).replayCommand,
  },
  {
    name: 'what-if', usage: '文件 --mapping 映射 --rules 规则 [--rules 规则]… [--target-calendar 日历]… [--target-group 标签] [--top 12] [--json]',
    zh: '让真实工单在一套或几套时限规则下重走一遍：会有多少超时，在哪个单位，为什么；不写入任何东西', en: 'live real requests through again under other deadline rules: how many would have been late, where, why; writes nothing',
    details: [
      '--mapping          现成映射的名字（policies/import-mappings/）或映射文件的路径', '--rules            规则的名字（policies/what-if/）或文件路径，可给几套',
      '--target-calendar  文件自带应办结时间时，用这份日历推断它是按什么规则定的，可给几份比较', '--target-group     按哪个标签分组推断（默认 subcategory）', '--top N            各列表显示几行（默认 12）',
    ],
    load: async () => (await import('./what-if/index.ts')).whatIfCommand,
  },
  {
    name: 'clocks recompute', usage: '[--dry-run] [--deadlines 文件] [--calendar 文件] [--list 文件] [--json]',
    zh: '按现行的时限、日历重算在走的时钟；先加 --dry-run 看哪些到期时间会变、变多少', en: 'count running clocks under the deadlines and calendar in force; --dry-run first shows which due times move, by how much',
    details: [
      '--dry-run    只试算，什么也不改', '--deadlines  要试的时限文件；默认用现行版本（只用于试算）', '--calendar   要试的日历文件；默认用现行版本（只用于试算）', '--list       把变动的时钟逐个写成表格（CSV）',
      '最初的承诺留在工单里，与重算的到期时间并排；可以重复执行，中断后再执行即接着改', '退出码：0 完成，1 有工单没有改成，2 无法执行',
    ],
    load: async () => (await import('./clocks/index.ts')).recomputeCommand,
  },
  {
    name: 'generate', usage: '--orders 1000000 [--open-share 0.2] [--days 365] [--seed N] [--yes] [--json]',
    zh: '为压力测试生成大量逼真的工单（只用于演示城市）', en: 'generate many realistic orders for load tests (demo cities only)',
    load: async () => (await import('./generate/index.ts')).generateCommand,
  },
  {
    name: 'simulate', usage: '[--url http://127.0.0.1:12345] [--speed 60] [--minutes 10] [--from 8] [--per-hour N] [--seed N] [--json]',
    zh: '让演示城市继续运转：来件、派单、办理、评价，全部经由公开接口', en: 'let the demo city live on: arrivals, handling, verdicts, through the same API as everybody',
    details: [
      '--speed N     人的动作快多少倍：60 倍时，城里的一小时是一分钟（1 到 3600）',
      '              只有人变快。服务器用真实时间：办理期限、灯、撤回与回访的间隔都照常计，记录的时间也是真实时间',
      '              跟不上时，城里的时间会停下来等，最后一行报告实际倍速',
      '--minutes N   真实运行多少分钟；随时可按 Ctrl+C 停下', '--from 8      城里从工作日的几点开始（0 到 23）；白天忙，夜里闲，单位下班后只办急件',
      '--per-hour N  城里每小时来件数（昼夜平均）；默认见城市文件夹的 simulation.json，办理的快慢、各种比例也在那里', '--seed N      同样的种子，人说同样的话；默认每次不同',
      '服务器重启时会等它回来再继续。服务器限流时给真人留出余地：每分钟登录 12 人，每十分钟网页来件 6 件，其余改打电话；以 SUBAN_RATE_LIMIT=0 启动的服务器不限',
      '退出码：0 演完或被停下，2 无法执行',
    ],
    load: async () => (await import('./simulate/index.ts')).simulateCommand,
  },
  {
    name: 'classify train', usage: '--train 文件 --out 模型 [--text-field text] [--label-field label] [--title-field title] [--where 字段=值]… [--json]',
    zh: '训练分类模型', en: 'train a classifier model',
    load: async () => (await import('./classify/index.ts')).trainCommand,
  },
  {
    name: 'classify eval', usage: '--train 文件 (--test 文件 | --folds N) [--json]',
    zh: '评测分类模型', en: 'evaluate a classifier model',
    load: async () => (await import('./classify/index.ts')).evalCommand,
  },
]
