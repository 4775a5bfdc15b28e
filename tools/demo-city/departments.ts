// How each kind of department is called in the city and in a district.
/** key → short name (without 市/区), further aliases. */
const SHORT: Record<string, string> = {
  "hotline-centre": "热线中心;12345中心;便民热线中心",
  "urban-enforcement": "综合执法局;城管执法局;执法局",
  "urban-management": "城管局",
  sanitation: "环卫中心;环卫处",
  housing: "住建局;建设局;房管局",
  "housing-fund": "公积金中心",
  planning: "资规局;自然资源局;规划局",
  ecology: "生态环境局;环保局",
  landscape: "园林局;绿化局;园林绿化局",
  "water-affairs": "水务局;水利局",
  transport: "交通局;交通运输局;交运局",
  "traffic-police": "交警支队;交警",
  "public-security": "公安局",
  "fire-rescue": "消防支队;消防",
  emergency: "应急局;安监局",
  market: "市场监管局;工商局;质监局",
  drug: "药监局",
  "intellectual-property": "知产局",
  "human-resources": "人社局;人力社保局;劳动局",
  "social-insurance": "社保中心;社保局",
  health: "卫健委;卫生局",
  "emergency-medical": "120急救中心;急救中心",
  "medical-insurance": "医保局",
  education: "教育局;教体局",
  "civil-affairs": "民政局",
  "rescue-station": "救助站",
  "disabled-federation": "残联",
  veterans: "退役军人局",
  agriculture: "农业农村局;农业局",
  "culture-tourism": "文旅局;文化局;旅游局",
  heritage: "文物局",
  sports: "体育局",
  "government-services": "政数局;政务服务局;政务局;数据局",
  development: "发改委;物价局",
  finance: "财政局",
  "financial-affairs": "金融局;地方金融局",
  commerce: "商务局",
  tax: "税务局",
  statistics: "统计局",
  "telecom-administration": "通信办;通管办",
  "post-administration": "邮管局;邮政管理局",
  cyberspace: "网信办",
  publicity: "宣传部",
  justice: "司法局",
  petition: "信访局",
  "judicial-liaison": "司法联络组",
  discipline: "纪委监委;纪委",
  "water-company": "供水公司;自来水公司;水务集团",
  "drainage-company": "排水公司",
  "power-company": "供电公司;电力公司;电业局",
  "gas-company": "燃气集团;燃气公司;煤气公司",
  "heating-company": "热力集团;热力公司",
  "bus-company": "公交集团;公交公司",
  "metro-company": "轨道集团;地铁公司",
  "telecom-company": "通信企业联席办;运营商联席办",
  "charging-company": "充电公司;充电桩公司",
  "property-management": "物业中心;物业办",
  "platform-ecommerce": "电商专席;网购平台专席",
  "platform-mobility": "出行专席;网约车平台专席;共享单车专席",
  "platform-delivery": "外卖专席",
};
/** Full names that do not follow 临澜市 + name. */
const CITY_FULL: Record<string, string> = {
  tax: "国家税务总局临澜市税务局",
  publicity: "中共临澜市委宣传部",
  discipline: "中共临澜市纪律检查委员会临澜市监察委员会",
  "water-company": "临澜水务集团供水公司",
  "drainage-company": "临澜水务集团排水公司",
  "power-company": "临澜供电公司",
  "gas-company": "临澜燃气集团",
  "heating-company": "临澜热力集团",
  "bus-company": "临澜公共交通集团",
  "metro-company": "临澜轨道交通集团",
  "telecom-company": "临澜市通信运营企业联席办",
  "charging-company": "临澜充电设施运营公司",
  "platform-ecommerce": "电商平台企业专席",
  "platform-mobility": "出行平台企业专席",
  "platform-delivery": "外卖平台企业专席",
};

export type UnitName = { name: string; short: string; alias: string[] };

export function cityUnitName(key: string, name: string): UnitName {
  const [short = "", ...rest] = (SHORT[key] ?? name).split(";");
  const isCompany = key.endsWith("-company");
  const mark = isCompany ? "临澜" : key.startsWith("platform-") ? "" : "市";
  return { name: CITY_FULL[key] ?? `临澜市${name}`, short: mark + short, alias: [short, ...rest, ...rest.map((r) => mark + r)].filter((a) => a !== mark + short) };
}

/** District bureaus: most are 区 + name; the vertically led ones are branches or brigades. */
export function districtUnitName(key: string, name: string, district: string, stem: string): UnitName {
  const [short = "", ...rest] = (SHORT[key] ?? name).split(";");
  const isCounty = district.endsWith("县");
  const full: Record<string, string> = {
    "hotline-centre": `${district}政务服务便民热线分中心`,
    "traffic-police": isCounty ? `${district}公安局交通警察大队` : `临澜市公安局${stem}分局交通警察大队`,
    "public-security": isCounty ? `${district}公安局` : `临澜市公安局${stem}分局`,
    "fire-rescue": `${district}消防救援大队`,
    ecology: `临澜市生态环境局${stem}分局`,
    planning: isCounty ? `${district}自然资源和规划局` : `临澜市自然资源和规划局${stem}分局`,
    tax: `国家税务总局${district}税务局`,
    discipline: `中共${district}纪律检查委员会${district}监察委员会`,
  };
  const own: Record<string, string> = {
    "hotline-centre": "热线分中心",
    "traffic-police": "交警大队",
    "public-security": isCounty ? "公安局" : "公安分局",
    "fire-rescue": "消防大队",
    ecology: "生态环境分局",
    planning: isCounty ? "资规局" : "资规分局",
    development: "发改局",
    health: "卫健局",
  };
  const plain: Record<string, string> = { development: `${district}发展和改革局`, health: `${district}卫生健康局` };
  const head = district === `${stem}新区` ? "新区" : stem;
  const label = own[key] ?? short;
  const alias = [...(/支队$/.test(short) ? [] : [`${district}${short}`]), ...rest.map((r) => `${district}${r}`), `${head}${label}`];
  return { name: full[key] ?? plain[key] ?? `${district}${name}`, short: `${district}${label}`, alias };
}
