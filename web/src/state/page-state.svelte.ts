// What the page knows and where the person is: the state that components read. How it changes is in
// workspace.ts.
import type {
  Agreement,
  BlockUnitAnswer,
  Book,
  Client,
  Explanation,
  Invoice,
  InvoiceAnswer,
  JournalAnswer,
  Overview,
  ParallelMonthAnswer,
  TimeEntry,
} from "../engine/contract.ts";
import {
  accepted,
  type Answers,
  type BillSummary,
  type BlockSummary,
} from "../engine/questions.ts";
import type { Pin, SaveState } from "./autosave.ts";
import { noDrafts } from "./drafts.ts";
import { type FieldProblem, type Notice, saidElsewhere } from "./refusals.ts";
import type { Subject } from "./journal.ts";
import type { Leaking } from "./leaking.svelte.ts";
import {
  type AgreementWithBlock,
  blocksOf,
  blockWithin,
  type InvoiceDetail,
  type View,
} from "./whereabouts.ts";
import { explainSum, type Why } from "./why.ts";

export abstract class PageState {
  abstract readonly leaking: Leaking;

  book = $state.raw<Book | null>(null);
  answers = $state.raw<Answers>({});
  /** The book that the whole bill at hand is about. */
  billed: Book | null = null;
  blockSummaries = $state.raw<readonly BlockSummary[]>([]);
  drafts = $state.raw(noDrafts);
  undoLabel = $state<string | null>(null);
  redoLabel = $state<string | null>(null);
  notice = $state.raw<Notice | null>(null);
  /** The journal shows all clients, not the chosen one alone. */
  journalOfAll = $state(true);
  saving = $state.raw<SaveState>({ state: "off" });
  /** The book was kept from an earlier visit, and nothing was done to it since. */
  isReopened = $state(false);
  pin = $state.raw<Pin | null>(null);

  view = $state<View>("invoice");
  month = $state("");
  clientId = $state("");
  agreementId = $state<string | null>(null);
  /** One of several invoices that a client has in a month. */
  chosenInvoice = $state.raw<{
    readonly client: string;
    readonly month: string;
    readonly id: string;
  } | null>(null);
  entryId = $state<string | null>(null);
  subject = $state<Subject>("agreement");
  detail = $state<InvoiceDetail>("lines");
  why = $state.raw<Why | null>(null);
  clientOrder = $state.raw<readonly string[]>([]);
  /** Switches to a newer version of the page that is installed and waits. */
  reload = $state.raw<(() => void) | null>(null);
  /** The drawer with the form, where the window is too narrow for a third column. */
  formIsOpen = $state(false);
  /** The field that a link asked for, to be shown and focused. */
  wantedField = $state<string | null>(null);

  /** The chosen invoice of this client and month; null for the first. */
  readonly invoiceId: string | null = $derived(
    this.chosenInvoice?.client === this.clientId && this.chosenInvoice.month === this.month
      ? this.chosenInvoice.id
      : null,
  );
  readonly client: Client | undefined = $derived(
    this.book?.clients.find((client) => client.id === this.clientId),
  );
  readonly agreement: Agreement | undefined = $derived(
    this.book?.agreements.find((agreement) => agreement.id === this.agreementId),
  );
  readonly entry: TimeEntry | undefined = $derived(
    this.entryId === null
      ? undefined
      : this.book?.time_entries.find((entry) => entry.id === this.entryId),
  );
  readonly blocks: readonly AgreementWithBlock[] = $derived(blocksOf(this.book));
  readonly block: AgreementWithBlock | undefined = $derived(blockWithin(this.blocks, this));
  readonly currency: string = $derived(this.book?.provider.currency ?? "USD");
  readonly overview: Overview | undefined = $derived(accepted(this.answers.overview));
  readonly currencyDigits: number = $derived(this.overview?.currency_digits ?? 2);
  readonly invoiceHeads: InvoiceAnswer["invoices"] = $derived(
    accepted(this.answers.invoice)?.invoices ?? [],
  );
  readonly bill: BillSummary | undefined = $derived(accepted(this.answers.result));
  readonly journal: JournalAnswer | undefined = $derived(accepted(this.answers.journal));
  readonly parallelMonth: ParallelMonthAnswer | undefined = $derived(
    accepted(this.answers.parallel_month),
  );
  readonly invoice: Invoice | null | undefined = $derived(accepted(this.answers.invoice)?.invoice);
  readonly blockUnits: BlockUnitAnswer | undefined = $derived(accepted(this.answers.block_units));
  readonly explanation: Explanation | null | undefined = $derived.by(() => {
    if (!this.why) return undefined;
    if (!("sum" in this.why.target)) {
      const { explanation } = this.answers;
      // What the engine can't explain is gone: an edit took the line away.
      return explanation?.ok === false ? null : accepted(explanation);
    }
    return explainSum(this.why.target, {
      overview: this.overview,
      invoice: this.invoice ?? undefined,
      block_units: this.blockUnits,
      leakage: this.leaking.answer,
      journal: this.journal,
      bill: this.bill,
      book: this.book,
    });
  });
  /** What other fields' refusals say of a field. */
  readonly #saidElsewhere = $derived(saidElsewhere(this.drafts.values()));

  /** Everything that is wrong with a field, by its own refusal or by another's. */
  problemsOf(field: string): readonly FieldProblem[] {
    const own = this.drafts.get(field)?.problems ?? [];
    const others = this.#saidElsewhere.get(field) ?? [];
    return others.length === 0 ? own : [...own, ...others];
  }

  /** The newest month in which work was recorded: later months are still to come. */
  readonly lastWorkedMonth: string = $derived.by(() => {
    let newest = "";
    for (const entry of this.book?.time_entries ?? []) {
      if (entry.worked_at > newest) newest = entry.worked_at;
    }
    return newest.slice(0, 7);
  });
}
