import { t } from '@suban/ui/i18n'
import { EmergencyNumbers } from '../../lib/page/emergency-notice.tsx'
import { Heading } from '../../lib/page/heading.tsx'

/** What the hotline is for, how to write, what happens with personal data, how to use this site. */
export const Help = () => (
  <>
    <Heading title={t('帮助和隐私', 'Help and privacy')}>{t('帮助和隐私', 'Help and privacy')}</Heading>
    <h2>{t('哪些事可以找 12345', 'What 12345 is for')}</h2>
    <p>{t('生活里碰到的、归政府和公共服务单位管的事：停水停电、噪音、道路、物业、社保、办证、消费……可以求助、投诉、举报、咨询、提建议，也可以表扬。', 'Everyday matters that government or public services are responsible for: water, noise, roads, housing management, social insurance, permits, shopping and so on. You can ask for help, complain, report, ask, suggest or praise.')}</p>
    <p>{t('正在打官司、仲裁或者复议的事，要由法院、仲裁或复议机关来定；12345 会告诉您该找谁。', 'Matters before a court, in arbitration or under reconsideration are decided there; 12345 tells you whom to turn to.')}</p>
    <h2>{t('有危险请直接打电话', 'In danger, call')}</h2>
    <EmergencyNumbers />
    <h2>{t('怎样写更快办好', 'How to write so that it goes fast')}</h2>
    <ul>
      <li>{t('一次写一件事。', 'One matter at a time.')}</li>
      <li>{t('写清楚什么时候、在什么地方、发生了什么、您希望怎样。', 'Say when, where, what happened, and what you would like.')}</li>
      <li>{t('不用写别人的电话、身份证号；自己的电话在后面单独填。', 'Leave out other people\'s phone and identity numbers; your own has its own page.')}</li>
      <li>{t('有照片更清楚，没有也行。', 'Photos help, but are not needed.')}</li>
    </ul>
    <h2>{t('谁能看到我的电话', 'Who can see my phone number')}</h2>
    <ul>
      <li>{t('您的姓名和电话加密存放，平时只显示“张*”和“138****5678”。', 'Name and number are stored encrypted; staff normally see only "张*" and "138****5678".')}</li>
      <li>{t('要看真号，必须写明理由。谁看的、什么时候、为什么，您在查进度的页面都能看到。', 'To see the real number, staff must give a reason. Who looked, when and why is shown to you on the tracking page.')}</li>
      <li>{t('担心被打击报复，请选“留电话，并为我保密”或“匿名”。', 'If you fear consequences, choose "sealed" or "anonymous".')}</li>
      <li>{t('照片上传前会重新生成，拍摄地点等隐藏信息会去掉；照片里拍到的人和车牌请您自己留意。', 'Photos are drawn anew before they are sent, so hidden data such as the place goes; mind the people and number plates in the picture.')}</li>
    </ul>
    <h2>{t('这台设备上存了什么', 'What this device keeps')}</h2>
    <p>{t('没写完的草稿（30 天后自动删除）、等网络的诉求、提交过的编号。都可以在首页删除。用公用电脑时，请记得删。', 'Unfinished drafts (for 30 days), requests that wait for the network, and the numbers of those sent. All can be deleted on the front page; please do so on a shared computer.')}</p>
    <h2>{t('看不清、不方便打字', 'Hard to read or to type')}</h2>
    <p>{t('右上角可以换成“长辈版”：字大、按钮大，还能朗读。浏览器支持的话，可以说话代替打字。也可以请家人代填，或者打 12345。', 'Switch to "Large type" at the top: larger words and buttons, and reading aloud. Where the browser can listen, you may speak instead of typing. Family may fill it in for you, or call 12345.')}</p>
    <p>{t('网页没有时间限制，慢慢来。', 'There is no time limit.')}</p>
    <h2>{t('没有电话号码，怎么查进度', 'Following a request without a phone number')}</h2>
    <p>{t('匿名提交的，只能用提交后给您的链接查。请把链接存好。', 'An anonymous request can be followed only by the link you were given. Keep it.')}</p>
  </>
)
