// Everything that the schema lets a book hold can be reached in the page's forms: for each kind of
// record, in the first golden book that has one, every field is there or is offered to be added.
import { readdirSync, readFileSync } from "node:fs";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { isOfOtherChoice, type Shape } from "../../../web/src/state/shapes.ts";
import { bookShapes } from "../../../web/tools/book-shapes.mjs";
import { launchChromium, singleFile, type Visit, visit } from "./visit.ts";
import { oaklineInvoice } from "./workspace.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const { shapes, listOfKind } = bookShapes(JSON.parse(read("engine/api/book.schema.json")));

interface Place {
  /** A record's name in the schema, such as "block.top_up". */
  readonly of: string;
  readonly file: string;
  /** What has the form: "agreements" and the element, or "provider" for whatever the book has once. */
  readonly list: string;
  readonly element: Record<string, string>;
  /** The record's name as a field, such as "agreement/a#/block/top_up". */
  readonly field: string;
  readonly record: Fields;
}

type Fields = Record<string, unknown>;

/** The record and all inside it, with the names that the page gives them as fields. */
function recordsIn(
  of: string,
  record: Fields,
  field: string,
): Pick<Place, "of" | "field" | "record">[] {
  const inside = (shapes[of]?.fields ?? []).flatMap(({ name, shape }) => {
    const value = record[name];
    if (!("of" in shape) || value === undefined) return [];
    const { of: inner } = shape;
    if (shape.as === "group") return recordsIn(inner, value as Fields, `${field}/${name}`);
    return (value as Fields[]).flatMap((one, at) =>
      recordsIn(inner, one, `${field}/${name}/${String(at)}`),
    );
  });
  return [{ of, field, record }, ...inside];
}

function placesIn(file: string): Place[] {
  const book = JSON.parse(read(file)) as Fields;
  const kinds = Object.fromEntries(Object.entries(listOfKind).map(([kind, list]) => [list, kind]));
  return (shapes["book"]?.fields ?? []).flatMap(({ name: list, shape }): Place[] => {
    const value = book[list];
    if (!("of" in shape) || value === undefined) return [];
    const { of } = shape;
    const all = (Array.isArray(value) ? value : [value]) as Fields[];
    return all.flatMap((one, at) => {
      const kind = kinds[list];
      const element = one as Record<string, string>;
      const inList = Array.isArray(value) ? `${list}#/${String(at)}` : `${list}#`;
      const field = kind === undefined ? inList : `${kind}/${String(element["id"])}#`;
      return recordsIn(of, one, field).map((place) => ({ ...place, file, list, element }));
    });
  });
}

const goldens = readdirSync(new URL("tests/golden/", root))
  .filter((name) => name.endsWith(".book.json"))
  .map((name) => `tests/golden/${name}`);
const first = new Map<string, Place>();
for (const place of goldens.flatMap(placesIn)) {
  if (!first.has(place.of)) first.set(place.of, place);
}

let browser: Browser;
let current: Visit;
beforeAll(async () => {
  browser = await launchChromium();
  current = await visit(browser, singleFile);
  current.page.setDefaultTimeout(10_000);
  await oaklineInvoice(current.page).waitFor();
});
afterAll(async () => {
  await current.leave();
  expect(current.complaints).toEqual([]);
  await browser.close();
});

test("form: a golden book has one of each kind of record", () => {
  const kinds = Object.keys(shapes).filter((of) => of !== "book");
  expect(kinds.filter((of) => !first.has(of))).toEqual([]);
});

/** A book without taxes offers none to choose from. */
function hasChoice(shape: Shape, { file }: Place): boolean {
  if (!("to" in shape)) return true;
  const book = JSON.parse(read(file)) as Partial<Record<string, readonly unknown[]>>;
  return (book[shape.to] ?? []).length > 0;
}

const subjects = ["clients", "agreements", "time_entries"];

let opened = "";

async function openBook(page: Page, file: string): Promise<void> {
  if (file === opened) return;
  opened = file;
  const { name } = (JSON.parse(read(file)) as { provider: { name: string } }).provider;
  const text = read(file);
  await page
    .getByLabel("Book file")
    .setInputFiles({ name: file.split("/").at(-1) ?? "", mimeType: "", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: `Book: ${name}` }).waitFor();
  await page.getByRole("button", { name: `Undo opening ${file.split("/").at(-1)}` }).waitFor();
}

async function openForm(page: Page, { file, list, element }: Place): Promise<void> {
  await openBook(page, file);
  if (!subjects.includes(list)) {
    await page.getByRole("button", { name: "Price list and terms" }).click();
    return;
  }
  const client = list === "clients" ? element["id"] : element["client"];
  await page.locator(`[data-key="${String(client)}"]`).click();
  if (list === "agreements") {
    await page.locator(`[data-key="${String(client)}/${String(element["id"])}"]`).click();
  }
  if (list === "time_entries") {
    await openMonth(page, String(element["worked_at"]).slice(0, 7));
    await page.locator("summary", { hasText: "Time in" }).click();
    const entry = String(element["note"] ?? element["work_type"]);
    await page
      .getByRole("complementary")
      .getByRole("button")
      .filter({ hasText: entry })
      .first()
      .click();
  }
}

async function openMonth(page: Page, month: string): Promise<void> {
  const months = page.getByRole("slider", { name: "Month" });
  await months.press("Home");
  const start = await months.getAttribute("aria-valuetext");
  const at = new Date(`${String(start).split(",")[0] ?? ""} 1 UTC`);
  const wanted = new Date(`${month}-01T00:00Z`);
  const steps =
    (wanted.getUTCFullYear() - at.getUTCFullYear()) * 12 + wanted.getUTCMonth() - at.getUTCMonth();
  for (let step = 0; step < steps; step += 1) await months.press("ArrowRight");
}

async function openGroups(page: Page): Promise<void> {
  const closed = page.getByRole("complementary").locator("details:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().click();
}

test.each([...first.values()].map((place) => [place.of, place] as const))(
  "form: every field of %s can be reached",
  async (of, place) => {
    const { page } = current;
    await openForm(page, place);
    const { field } = place;
    const names = (shapes[of]?.fields ?? [])
      .filter(({ name, shape }) => name !== "id" && hasChoice(shape, place))
      .filter(({ name }) => !isOfOtherChoice(of, name, place.record))
      .map(({ name }) => name);
    const missing = () =>
      page.evaluate(
        ({ field, names }) => {
          const has = (selector: string) => document.querySelector(selector) !== null;
          return names.filter(
            (name) =>
              !has(`[data-field="${field}/${name}"]`) &&
              !has(`[data-field^="${field}/${name}/"]`) &&
              !has(`[data-adds="${field}"] [value="${name}"]`),
          );
        },
        { field, names },
      );
    // The form that was there before stays until the next frame.
    await expect
      .poll(async () => {
        await openGroups(page);
        return missing();
      })
      .toEqual([]);
  },
);
