// Where in the book the person is, and what the views there ask the engine. A place that an edit or
// another book took away gives way to the nearest that is there.
import type { Agreement, Block, Book, Invoice } from "../engine/contract.ts";
import type { Questions } from "../engine/questions.ts";
import { monthEnd } from "../format/dates.ts";
import { staleBlocks } from "./block-summaries.ts";
import type { Pin } from "./autosave.ts";
import type { Target } from "./why.ts";

export type View =
  | "invoice"
  | "blocks"
  | "leakage"
  | "compare"
  | "assessment"
  | "questionnaire"
  | "journal"
  | "checks";
export type InvoiceDetail = "summary" | "lines" | "entries";
export type AgreementWithBlock = Agreement & { readonly block: Block };

export interface Whereabouts {
  readonly view: View;
  /** Of the Compare view. */
  readonly part: "platforms" | "parallel";
  readonly month: string;
  readonly clientId: string;
  readonly agreementId: string | null;
  /** The one on show of several that the client has in the month. */
  readonly invoiceId: string | null;
  readonly pin: Pin | null;
  readonly target: Target | undefined;
  /** The book that the summaries of blocks at hand are about. */
  readonly summarised: Book | null;
  /** The invoice's lines whose time entries are to be printed. */
  readonly lines: readonly string[];
}

export function monthWithin(book: Book, month: string): string {
  const { start, end } = book.period;
  const isInside = month >= start.slice(0, 7) && monthEnd(month) <= end;
  return isInside ? month : start.slice(0, 7);
}

export function clientWithin(book: Book, id: string): string {
  const isThere = book.clients.some((client) => client.id === id);
  return isThere ? id : (book.clients[0]?.id ?? "");
}

export function blocksOf(book: Book | null): AgreementWithBlock[] {
  const hasBlock = (agreement: Agreement): agreement is AgreementWithBlock =>
    agreement.block !== undefined;
  return book?.agreements.filter(hasBlock) ?? [];
}

/** The chosen agreement's block, else the chosen client's first, else the first. */
export function blockWithin(
  blocks: readonly AgreementWithBlock[],
  { clientId, agreementId }: Pick<Whereabouts, "clientId" | "agreementId">,
): AgreementWithBlock | undefined {
  return (
    blocks.find((block) => block.id === agreementId) ??
    blocks.find((block) => block.client === clientId) ??
    blocks[0]
  );
}

/** An invoice that prints every entry asks for those of these lines. */
export function linesWithEntries(invoice: Invoice | null | undefined): string[] {
  return (invoice?.sections ?? []).flatMap(({ lines }) =>
    lines.filter((line) => line.entries > 0).map((line) => line.id),
  );
}

/** What a month's total is compared with; dollars are not compared with euros. */
export function baselineOf(pin: Pin | null, month: string, currency: string): string | undefined {
  return pin?.currency === currency ? pin.totals[month] : undefined;
}

export function questionsAt(book: Book, at: Whereabouts): Questions {
  const month = monthWithin(book, at.month);
  const baseline = baselineOf(at.pin, month, book.provider.currency);
  return {
    overview: baseline === undefined ? { month } : { month, baseline },
    ...(at.target && !("sum" in at.target) && { explanation: at.target }),
    ...viewQuestions(book, month, at),
  };
}

function viewQuestions(book: Book, month: string, at: Whereabouts): Questions {
  // Platforms are asked about one after another, beside these: see state/comparing.svelte.ts.
  if (at.view === "compare") return at.part === "parallel" ? { parallel_month: { month } } : {};
  // These have an engine of their own: see state/side-engine.ts.
  if (at.view === "assessment" || at.view === "questionnaire") return {};
  if (at.view === "checks") return { result: {} };
  if (at.view === "journal") return { journal: {}, result: {} };
  // Leaks are looked for beside these: see state/leaking.svelte.ts.
  if (at.view === "leakage") return { block_units: { month } };
  if (at.view === "blocks") {
    const blocks = blocksOf(book);
    const block = blockWithin(blocks, at);
    if (!block) return {};
    return {
      block: { agreement: block.id },
      balance: { agreement: block.id },
      forecast: { agreement: block.id },
      block_summaries: { agreements: staleBlocks(at.summarised, book) },
    };
  }
  const client = clientWithin(book, at.clientId);
  if (client === "") return {};
  return {
    invoice: { client, month, ...(at.invoiceId !== null && { invoice: at.invoiceId }) },
    ...(at.lines.length > 0 && { line_entries: { lines: at.lines } }),
  };
}
