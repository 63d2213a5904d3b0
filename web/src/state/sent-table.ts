// Sent invoices out of a pasted table, a file or a row typed by hand. Every row is read or told what is
// wrong with it; as long as one is, nothing is taken, so that no row is dropped.
import Papa from "papaparse";

import type { ActualInvoice, ActualLine, Book } from "../engine/contract.ts";
import { compareDecimals, normaliseDecimal } from "../format/decimal.ts";
import { formatDate } from "../format/dates.ts";
import { currencySign } from "../format/money.ts";
import { type DayOrder, readDay, settledOrder } from "./sent-dates.ts";

export interface RefusedRow {
  /** As a spreadsheet counts them. */
  readonly row: number;
  readonly sentence: string;
}

export interface SentTable {
  readonly invoices: readonly ActualInvoice[];
  readonly rows: number;
  readonly refused: readonly RefusedRow[];
  /** Names that no client of the book has. */
  readonly unknownClients: readonly string[];
}

const columns = [
  "client",
  "date",
  "description",
  "quantity",
  "amount",
  "number",
  "currency",
] as const;
type Column = (typeof columns)[number];
export type Row = Partial<Record<Column, string>>;

/** What other programs call the columns, without spaces and punctuation. */
const heads: Record<Column, readonly string[]> = {
  client: ["client", "clientname", "customer", "customername", "company", "companyname", "account"],
  date: ["date", "invoicedate", "on", "sent", "senton", "issued"],
  description: ["description", "line", "linedescription", "item", "text", "product", "service"],
  quantity: ["quantity", "qty", "hours", "units"],
  amount: ["amount", "linetotal", "lineamount", "total", "net", "netamount", "extended"],
  number: ["number", "invoice", "invoicenumber", "invoiceno", "invoiceid", "no"],
  currency: ["currency", "currencycode"],
};

const linesMax = 1000;

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function headOf(cell: string): Column | undefined {
  return columns.find((column) => heads[column].includes(plain(cell)));
}

/** The columns by the first row's heads, or the order in which the page asks for them. */
function readColumns(first: readonly string[]): {
  readonly places: readonly (Column | undefined)[];
  readonly hasHead: boolean;
} {
  const named = first.map(headOf);
  const hasHead = named.filter((column) => column !== undefined).length >= 2;
  if (!hasHead) return { places: columns, hasHead };
  // A second column of the same name would overwrite the first.
  return {
    places: named.map((column, place) => (named.indexOf(column) === place ? column : undefined)),
    hasHead,
  };
}

/** `clients` says who is meant by names that the book does not have. */
export function readSentTable(
  text: string,
  book: Book,
  clients: Readonly<Record<string, string>> = {},
): SentTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""));
  const table = data.map((cells) => cells.map((cell) => cell.trim()));
  const filled = table
    .map((cells, place) => ({ cells, row: place + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const { places, hasHead } = readColumns(filled[0]?.cells ?? []);
  const missing = (["client", "date", "description", "amount"] as const).filter(
    (column) => !places.includes(column),
  );
  if (missing.length > 0) {
    const sentence = `The first row names no column “${missing.join("”, “")}”.`;
    return { invoices: [], rows: 0, refused: [{ row: 1, sentence }], unknownClients: [] };
  }
  const rows = filled.slice(hasHead ? 1 : 0).map(({ cells, row }) => {
    const read: Row = {};
    places.forEach((column, place) => {
      if (column) read[column] = cells[place] ?? "";
    });
    return { row, read, tooMany: !hasHead && cells.length > columns.length };
  });
  const order = settledOrder(rows.map(({ read }) => read.date ?? ""));
  return new SentReader(book, clients, order).read(rows, { isNew: true });
}

/** One row, typed by hand: it may repeat a line that is there already. */
export function readSentRow(read: Row, book: Book): SentTable {
  const rows = [{ row: 1, read, tooMany: false }];
  return new SentReader(book, {}, "unsettled").read(rows, { isNew: false });
}

interface ReadRow {
  readonly row: number;
  readonly client: string;
  readonly on: string;
  readonly number: string;
  readonly line: ActualLine;
}

class SentReader {
  readonly #book: Book;
  readonly #clients: ReadonlyMap<string, readonly string[]>;
  readonly #meant: Readonly<Record<string, string>>;
  readonly #order: DayOrder;
  readonly #unknown = new Set<string>();

  constructor(book: Book, meant: Readonly<Record<string, string>>, order: DayOrder) {
    this.#book = book;
    this.#meant = meant;
    this.#order = order;
    const clients = new Map<string, string[]>();
    for (const { id, name } of book.clients) {
      for (const key of new Set([plain(name), plain(id)])) {
        clients.set(key, [...(clients.get(key) ?? []), id]);
      }
    }
    this.#clients = clients;
  }

  read(
    rows: readonly { readonly row: number; readonly read: Row; readonly tooMany: boolean }[],
    { isNew }: { readonly isNew: boolean },
  ): SentTable {
    const refused: RefusedRow[] = [];
    const good: ReadRow[] = [];
    for (const { row, read, tooMany } of rows) {
      const sentences: string[] = [];
      if (tooMany) sentences.push("The row has more cells than there are columns.");
      const line = this.#readRow(row, read, (sentence) => sentences.push(sentence));
      if (sentences.length === 0 && line) good.push(line);
      else refused.push(...sentences.map((sentence) => ({ row, sentence })));
    }
    const firstRows = new Map<ActualInvoice, number>();
    const invoices = this.#group(good, firstRows);
    for (const invoice of invoices) {
      const before = this.#book.actual_invoices?.find(({ id }) => id === invoice.id)?.lines ?? [];
      const row = firstRows.get(invoice) ?? 1;
      if (before.length + invoice.lines.length > linesMax) {
        refused.push({ row, sentence: `An invoice has at most ${String(linesMax)} lines.` });
      } else if (
        isNew &&
        invoice.lines.every((line) => before.some((one) => sameLine(one, line)))
      ) {
        const sentence = `The invoice of ${formatDate(invoice.on)} is in the book already, with the same lines.`;
        refused.push({ row, sentence });
      }
    }
    return {
      invoices: refused.length === 0 ? invoices : [],
      rows: rows.length,
      refused,
      unknownClients: [...this.#unknown],
    };
  }

  #readRow(place: number, row: Row, refuse: (sentence: string) => void): ReadRow | null {
    const client = this.#readClient(row.client ?? "", refuse);
    const on = readDay(row.date ?? "", this.#order, refuse);
    const amount = this.#readAmount(row, refuse);
    const quantity = readQuantity(row.quantity ?? "", refuse);
    const description = row.description ?? "";
    if (description === "") refuse("The description is missing.");
    this.#checkCurrency(row, refuse);
    if (client === null || on === null || amount === null || quantity === null) return null;
    const line = { description, ...(quantity !== "" && { quantity }), amount };
    return { row: place, client, on, number: row.number ?? "", line };
  }

  #readClient(name: string, refuse: (sentence: string) => void): string | null {
    if (name === "") {
      refuse("The client is missing.");
      return null;
    }
    const meant = this.#meant[name];
    if (meant !== undefined) return meant;
    const [client, another] = this.#clients.get(plain(name)) ?? [];
    if (client === undefined) {
      this.#unknown.add(name);
      refuse(`“${name}” is no client of this book.`);
      return null;
    }
    if (another === undefined) return client;
    refuse(`Several clients are called “${name}”: write ${client} or ${another}.`);
    return null;
  }

  #readAmount(row: Row, refuse: (sentence: string) => void): string | null {
    const written = row.amount ?? "";
    const amount = decimalOf(written);
    if (amount === null) {
      refuse(written === "" ? "The amount is missing." : `“${written}” is no amount.`);
      return null;
    }
    const digits = new Intl.NumberFormat("en-US", {
      style: "currency",
      currency: this.#book.provider.currency,
    }).resolvedOptions().maximumFractionDigits;
    const [, fraction = ""] = amount.split(".");
    if (fraction.replace(/0+$/, "").length <= (digits ?? 2)) return amount;
    refuse(`“${written}” has more digits after the point than the currency.`);
    return null;
  }

  #checkCurrency(row: Row, refuse: (sentence: string) => void): void {
    const { currency } = this.#book.provider;
    const sign = currencySign(currency).trim();
    const [written = ""] = /\p{Sc}|\b[A-Z]{3}\b/u.exec(row.amount ?? "") ?? [];
    for (const other of new Set([row.currency ?? "", written])) {
      if (["", currency, sign].includes(other.toUpperCase())) continue;
      refuse(`The invoice is in “${other}”, the book in ${currency}. Convert its amounts.`);
    }
  }

  /** Rows of one client, day and number are one invoice; a number that is there already goes on. */
  #group(rows: readonly ReadRow[], firstRows: Map<ActualInvoice, number>): ActualInvoice[] {
    const known = this.#book.actual_invoices ?? [];
    const ids = new Set(known.map(({ id }) => id));
    const byKey = new Map<string, ActualInvoice>();
    const keyOf = (one: { client: string; on: string; number?: string }) =>
      JSON.stringify([one.client, one.on, one.number ?? ""]);
    const knownByKey = new Map(known.map((invoice) => [keyOf(invoice), invoice.id]));
    let number = known.length;
    for (const row of rows) {
      const key = keyOf(row);
      let invoice = byKey.get(key);
      if (!invoice) {
        let id = knownByKey.get(key);
        while (id === undefined || (!knownByKey.has(key) && ids.has(id))) {
          number += 1;
          id = `sent-${String(number)}`;
        }
        ids.add(id);
        const { client, on } = row;
        invoice = { id, client, ...(row.number !== "" && { number: row.number }), on, lines: [] };
        byKey.set(key, invoice);
        firstRows.set(invoice, row.row);
      }
      invoice.lines.push(row.line);
    }
    return [...byKey.values()];
  }
}

/** As written in a table: "$1,250.00", "(1,250.00)" and "1,250.00-" for a credit. */
function decimalOf(written: string): string | null {
  const isCredit = /^\(.*\)$/.test(written) || /\d\s*[-−]$/.test(written);
  const bare = written
    .replace(/^\((.*)\)$/, "$1")
    .replace(/\s*[-−]$/, "")
    .replace(/\s*(?:\p{Sc}|[A-Z]{3})$/u, "");
  const read = normaliseDecimal(bare);
  if (!/^-?\d+(\.\d+)?$/.test(read)) return null;
  if (!isCredit) return read;
  return read.startsWith("-") ? null : `-${read}`;
}

function readQuantity(written: string, refuse: (sentence: string) => void): string | null {
  if (written === "") return "";
  const read = decimalOf(written.replace(/\s*(?:h|hrs?|hours?|units?)\.?$/i, ""));
  if (read === null) refuse(`“${written}” is no quantity.`);
  return read;
}

function sameLine(a: ActualLine, b: ActualLine): boolean {
  return a.description === b.description && compareDecimals(a.amount, b.amount) === 0;
}
