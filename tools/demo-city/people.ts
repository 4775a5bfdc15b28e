import type { Row } from "./csv.ts";
import { AVOIDED_NAMES, GIVEN_NAMES, SHORT_GIVEN_NAMES, SURNAMES } from "./names.ts";
import { stream } from "./random.ts";
import { CITY } from "./territory.ts";

export const PEOPLE_COLUMNS = ["account", "name", "unit_code", "posts", "phone", "title"];

/** Units that can hold an assignment: every one with a department key, except the centre's stations. */
export const holdsAssignments = (unit: Row): boolean => unit.department_key !== "" && unit.kind !== "station";

export function buildPeople(units: Row[]): Row[] {
  const random = stream("people");
  const used = new Set<string>();
  const personName = (account: string): string => {
    const draw = stream(`person ${account}`);
    for (;;) {
      const name = draw.pick(SURNAMES) + draw.pick(draw.next() < 0.24 ? SHORT_GIVEN_NAMES : GIVEN_NAMES);
      if (used.has(name) || AVOIDED_NAMES.has(name)) continue;
      used.add(name);
      return name;
    }
  };
  const phones = random.shuffle(Array.from({ length: 9000 }, (_, i) => 1000 + i));
  const rows: Row[] = [];
  const add = (account: string, unit: string, posts: string, title: string): void => {
    rows.push({ account, name: personName(account), unit_code: unit, posts, phone: `1990000${phones[rows.length]}`, title });
  };
  const crowd = (stem: string, count: number, unit: string, post: string, names: string[]): void => {
    for (let i = 1; i <= count; i++) add(stem + String(i).padStart(2, "0"), unit, post, names[(i - 1) % names.length]!);
  };

  const centre = `${CITY.code}-hotline-centre`;
  crowd("agent", 12, `${centre}-intake`, "agent", ["话务员", "话务员", "资深话务员"]);
  crowd("webagent", 4, `${centre}-intake`, "webAgent", ["网络渠道受理员"]);
  crowd("shift", 2, `${centre}-intake`, "shiftLead", ["早班值班长", "晚班值班长"]);
  crowd("dispatcher", 4, `${centre}-dispatch`, "dispatcher", ["派单组组长", "派单员"]);
  crowd("review", 3, `${centre}-review`, "centreReviewer", ["审核组组长", "审核员"]);
  crowd("callback", 4, `${centre}-callback`, "callbackOfficer", ["回访组组长", "回访员"]);
  crowd("supervise", 2, `${centre}-supervision`, "supervisor", ["督办组组长", "督办员"]);
  crowd("knowledge", 1, centre, "knowledgeEditor", ["知识库管理员"]);
  crowd("analyst", 1, centre, "analyst", ["数据分析师"]);
  crowd("sysadmin", 1, centre, "systemAdmin", ["系统管理员"]);
  crowd("cityarbiter", 2, centre, "cityArbiter", ["热线中心副主任（争议裁定）", "热线中心总值班（争议裁定）"]);
  crowd("leader", 4, CITY.code, "leader", ["市长", "常务副市长", "副市长（城建）", "副市长（民生）"]);
  crowd("discipline", 2, `${CITY.code}-discipline`, "disciplineInspector", ["党风政风监督室主任", "党风政风监督室干部"]);
  ["justice", "petition", "development", "government-services", "housing"].forEach((key, i) =>
    add(`panel0${i + 1}`, `${CITY.code}-${key}`, "panelMember", ["法律顾问（会商评议员）", "信访专家（会商评议员）", "职责清单专员（会商评议员）", "政务服务专家（会商评议员）", "城建专家（会商评议员）"][i]!),
  );
  crowd("monitor", 2, CITY.code, "monitor", ["社会监督员"]);
  crowd("deputy", 2, CITY.code, "deputy", ["市人大代表", "市政协委员"]);
  for (const d of units.filter((u) => u.level === "district" && u.kind === "government")) {
    add(`leader-${d.code}`, d.code!, "leader", d.short_name!.endsWith("县") ? "县长" : d.short_name!.endsWith("新区") ? "管委会主任" : "区长");
    add(`arbiter-${d.code}`, `${d.code}-hotline-centre`, "districtArbiter", "热线分中心副主任（争议裁定）");
  }
  const grids = units.filter((u) => u.kind === "grid");
  for (let i = 0; i < 20; i++) add(`grid${String(i + 1).padStart(2, "0")}`, grids[Math.floor(((i + 0.5) * grids.length) / 20)]!.code!, "gridWorker", "专职网格员");

  let streets = 0;
  for (const unit of units.filter(holdsAssignments)) {
    const code = unit.code!;
    const isStreet = unit.level === "street";
    const stem = isStreet ? `s${code}` : code;
    const [coordinator, handler, reviewer] = titles(unit, random.int(0, 99));
    if (isStreet && streets++ % 2 === 1) add(`${stem}-c`, code, "unitCoordinator;handler", `${coordinator}兼经办人`);
    else {
      add(`${stem}-c`, code, "unitCoordinator", coordinator);
      add(`${stem}-h`, code, "handler", handler);
    }
    add(`${stem}-r`, code, "unitReviewer", reviewer);
  }
  // A second panel: whoever voted on a matter does not vote on the appeal. Behind everybody, so that nobody else changes name or number.
  [["justice", "公职律师（会商评议员）"], ["planning", "规划专家（会商评议员）"], ["civil-affairs", "社区治理专家（会商评议员）"]].forEach(([key, title], i) =>
    add(`panel0${i + 6}`, `${CITY.code}-${key}`, "panelMember", title!),
  );
  return rows;
}

function titles(unit: Row, draw: number): [string, string, string] {
  const of = (list: string[]): string => list[draw % list.length]!;
  switch (unit.kind) {
    case "street":
      return [of(["党政办热线专员", "社区治理办热线专员", "便民服务中心热线专员"]), of(["综合执法队经办人", "公共管理办经办人", "民生保障办经办人"]), of(["办事处副主任", "党工委副书记"])];
    case "town":
      return [of(["党政办热线专员", "便民服务中心热线专员"]), of(["社会事务办经办人", "村镇建设办经办人", "农业农村办经办人"]), of(["副镇长", "党委副书记"]).replace("副镇长", unit.short_name!.endsWith("乡") ? "副乡长" : "副镇长")];
    case "company":
      return [of(["客户服务部主管", "客服中心热线专员"]), of(["抢修运维工程师", "营业服务主管", "现场服务经理"]), of(["副总经理", "总经理助理"])];
    case "platform":
      return ["平台政企协同专员", of(["客诉处理专员", "资深客诉专员"]), "平台客诉负责人"];
    case "centre":
      return ["综合科热线专员", of(["业务科经办人", "协调科经办人"]), unit.level === "city" ? "热线中心主任" : "热线分中心主任"];
    case "discipline":
      return ["信访室联络员", "监督检查室经办人", "信访室主任"];
    default:
      break;
  }
  const head = /局$/.test(unit.name!) ? "副局长" : /委员会$/.test(unit.name!) ? "副主任" : /支队$/.test(unit.name!) ? "副支队长" : /大队$/.test(unit.name!) ? "副大队长" : /部$/.test(unit.name!) ? "副部长" : /站$/.test(unit.name!) ? "副站长" : /联合会$/.test(unit.name!) ? "副理事长" : /组$/.test(unit.name!) ? "副组长" : "副主任";
  return [of(["办公室热线专员", "综合科热线专员", "群众工作科热线专员"]), of(["业务科经办人", "执法监督科经办人", "综合业务科经办人"]), of([head, head, "办公室主任"])];
}
