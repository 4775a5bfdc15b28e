// Writes the demo city of policies/demo-city: node tools/demo-city/build-city.ts
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeBoundaries } from "./boundaries.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { buildLayout } from "./layout.ts";
import { buildPeople, PEOPLE_COLUMNS } from "./people.ts";
import { buildPlaces, PLACE_COLUMNS } from "./places.ts";
import { CENTRE, CITY } from "./territory.ts";
import { buildUnits, UNIT_COLUMNS } from "./units.ts";

const kindsFile = join(import.meta.dirname, "../../policies/demo-city/department-kinds.csv");
const target = process.argv[2] ?? join(import.meta.dirname, "../../policies/demo-city");
mkdirSync(target, { recursive: true });

const layout = buildLayout();
const units = buildUnits(layout, readCsv(kindsFile));
const city = {
  code: CITY.code,
  name: CITY.name,
  province: CITY.province,
  population: CITY.population,
  crs: "CGCS2000",
  centre: CENTRE,
  timezone: "Asia/Shanghai",
  hotline: "12345",
  description: "临澜市是虚构的江滨地级市，澜江自北向南穿城而过，辖四区、一新区、一县。所有机构、人员、地名、电话和边界均为虚构，只供演示和测试使用。",
};
writeFileSync(join(target, "city.json"), JSON.stringify(city, null, 2) + "\n");
writeCsv(join(target, "units.csv"), UNIT_COLUMNS, units);
writeCsv(join(target, "people.csv"), PEOPLE_COLUMNS, buildPeople(units));
writeCsv(join(target, "places.csv"), PLACE_COLUMNS, buildPlaces(layout));
writeBoundaries(join(target, "boundaries.geojson"), layout);
for (const file of ["city.json", "units.csv", "people.csv", "places.csv", "boundaries.geojson"]) console.log(file, statSync(join(target, file)).size);
