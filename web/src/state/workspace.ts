// The page's one state and all that can be done with it. Components read it and call its methods;
// only the editor changes the book.
import { createContext } from "svelte";
import type { Engine } from "../engine/client.ts";
import type { Book } from "../engine/contract.ts";
import { accepted, type Answers } from "../engine/questions.ts";
import { Assessing } from "./assessing.svelte.ts";
import type { Autosave, SaveState } from "./autosave.ts";
import { Bettering } from "./bettering.svelte.ts";
import { mergeSummaries } from "./block-summaries.ts";
import { parseBook, readBookFile } from "./book-file.ts";
import { orderClients } from "./client-order.ts";
import { Comparing } from "./comparing.svelte.ts";
import type { Edit } from "./drafts.ts";
import { Editor } from "./editor.ts";
import type { Example } from "./examples.ts";
import type { Place } from "./journal.ts";
import { Leaking } from "./leaking.svelte.ts";
import { PageState } from "./page-state.svelte.ts";
import { type FieldPlace, fieldName, placeOfPointer } from "./pointers.ts";
import {
  clientWithin,
  type InvoiceDetail,
  linesWithEntries,
  monthWithin,
  questionsAt,
  type View,
} from "./whereabouts.ts";
import { SideEngine } from "./side-engine.ts";
import type { Why } from "./why.ts";
import { texts } from "../texts.ts";

export class Workspace extends PageState {
  readonly editor: Editor;
  readonly comparing = new Comparing((asked) => this.editor.ask(asked));
  readonly leaking = new Leaking((asked) => this.editor.ask(asked));
  readonly assessing: Assessing;
  readonly bettering: Bettering;
  readonly #autosave: Autosave;
  /** The book of the last questions, and the one of the last summaries of blocks. */
  #asked: Book | null = null;
  #summarised: Book | null = null;
  #opens = false;
  /** The month of the last questions; another may have been chosen since. */
  #askedMonth = "";

  /** `another` starts a second engine, for books that are assessed beside the open one. */
  constructor(
    engine: Engine,
    another: () => Engine,
    autosave: (report: (state: SaveState) => void) => Autosave,
  ) {
    super();
    const side = new SideEngine(another);
    this.assessing = new Assessing(side, (asked) => this.editor.ask(asked));
    this.bettering = new Bettering(side, (asked) => this.editor.ask(asked));
    this.#autosave = autosave((state) => (this.saving = state));
    this.editor = new Editor(engine, {
      questions: (book, opens) => {
        this.#asked = book;
        this.#opens = opens;
        this.#askedMonth = this.month;
        // A pin is about the book that it was set in.
        return questionsAt(book, { ...this.#whereabouts(), ...(opens && { pin: null }) });
      },
      answered: (answers) => {
        this.#answered(answers);
      },
      took: (step) => {
        if ("operations" in step) this.#autosave.note(step.operations);
        else if (this.book) this.#autosave.note("another book");
      },
      opened: () => {
        this.why = this.leaking.tried = null;
        this.#pinAs("as opened");
      },
      changed: () => {
        this.#changed();
      },
      failed: (notice) => (this.notice = notice),
      now: () => performance.now(),
    });
  }

  /** Opens what was kept on this device, or else the example. */
  async begin(example: Example): Promise<void> {
    const kept = await this.#autosave.read();
    const edits = this.#autosave.readEdits();
    const place = this.#autosave.journal.readPlace();
    if (kept) {
      this.#goTo(kept.book, place);
      this.editor.open(kept.book, "");
      await this.editor.settled();
      if (this.book && kept.pin) {
        this.pin = kept.pin;
        this.editor.refresh();
      }
      this.saving = { state: this.book ? "saved" : "off" };
    }
    // A kept book that this version of the engine refuses gives way to the example.
    const isKept = this.book !== null;
    if (!isKept) {
      this.openExample(example, "", place);
      await this.editor.settled();
    }
    if (isKept || !kept) {
      for (const operations of edits) {
        this.edit({ label: texts.beforeReload, operations: () => operations });
      }
    }
    await this.editor.settled();
    this.isReopened = isKept && edits.length === 0;
  }

  /** Opens what a file holds, if the engine finds a book in it. */
  async openFile(file: File): Promise<void> {
    this.notice = null;
    const read = await readBookFile(file);
    if ("text" in read) this.editor.open(parseBook(read.text), `opening ${file.name}`, read.text);
    else this.notice = { title: texts.unreadable, sentences: [read.sentence] };
  }

  openExample(example: Example, label: string, place: Place | null = null): void {
    const book = example.make();
    this.notice = null;
    this.#beginAt(example, book);
    this.#goTo(book, place);
    this.editor.open(book, label);
  }

  #beginAt(example: Example, book: Book): void {
    const agreement = book.agreements.find((candidate) => candidate.id === example.agreement);
    // Where to begin is set first, so that the first answers are already about it.
    if (example.month) this.month = example.month;
    if (agreement) {
      this.clientId = agreement.client;
      this.agreementId = agreement.id;
      this.subject = "agreement";
    }
  }

  /** Goes where the reader was when the page was left, as far as the book has that place. */
  #goTo(book: Book, place: Place | null): void {
    if (!place || !book.clients.some(({ id }) => id === place.clientId)) return;
    this.month = monthWithin(book, place.month);
    this.clientId = place.clientId;
    this.agreementId = place.agreementId;
    this.entryId = place.entryId;
    this.subject = place.subject;
    this.detail = place.detail;
  }

  /** The page is being left: what is not kept yet is kept on the spot. */
  leave(): void {
    if (!this.book) return;
    const { month, clientId, agreementId, entryId, subject, detail } = this;
    this.#autosave.journal.writePlace({ month, clientId, agreementId, entryId, subject, detail });
    this.#autosave.leave(this.editor.unanswered());
  }

  chooseMonth(month: string): void {
    if (month === this.month) return;
    this.month = month;
    // A line's id names its month; a sum is about whatever is on show.
    if (this.why && "line" in this.why.target) this.why = null;
    this.editor.refresh();
  }

  chooseClient(client: string): void {
    this.clientId = client;
    this.agreementId = null;
    this.subject = "client";
    this.why = null;
    this.editor.refresh();
  }

  chooseAgreement(agreement: string): void {
    const chosen = this.book?.agreements.find((candidate) => candidate.id === agreement);
    if (!chosen) return;
    if (chosen.client !== this.clientId) this.why = null;
    this.clientId = chosen.client;
    this.agreementId = agreement;
    this.subject = "agreement";
    this.editor.refresh();
  }

  /** Shows the form of a time entry; the invoice on show becomes its client's. */
  chooseEntry(id: string): void {
    const entry = this.book?.time_entries.find((candidate) => candidate.id === id);
    if (!entry) return;
    if (entry.client !== this.clientId) {
      this.clientId = entry.client;
      this.agreementId = null;
      this.editor.refresh();
    }
    this.entryId = id;
    this.subject = "entry";
    this.formIsOpen = true;
  }

  chooseProvider(): void {
    this.subject = "provider";
    this.formIsOpen = true;
  }

  chooseView(view: View): void {
    if (view === this.view) return;
    this.view = view;
    this.why = null;
    this.editor.refresh();
  }

  choosePart(part: Comparing["part"]): void {
    this.comparing.part = part;
    this.why = null;
    this.editor.refresh();
  }

  chooseInvoice(id: string | null): void {
    this.chosenInvoice = id === null ? null : { client: this.clientId, month: this.month, id };
    this.why = null;
    this.editor.refresh();
  }

  chooseDetail(detail: InvoiceDetail): void {
    this.detail = detail;
    this.editor.refresh();
  }

  ask(why: Why): void {
    this.why = why;
    if (!("sum" in why.target)) this.editor.refresh();
  }

  /** Shows the field that a setting of an explanation names. */
  showSetting(pointer: string): void {
    const place = this.book ? placeOfPointer(this.book, pointer) : null;
    if (place) this.showField(place);
  }

  showField(place: FieldPlace): void {
    const { kind, id } = place;
    if (kind === "agreement" && id !== null) this.chooseAgreement(id);
    else if (kind === "time_entry" && id !== null) this.chooseEntry(id);
    else if (kind === "client" && id !== null) {
      if (id === this.clientId) this.subject = "client";
      else this.chooseClient(id);
    } else this.subject = "provider";
    this.formIsOpen = true;
    this.wantedField = fieldName(place);
  }

  /** Goes to an element that an edit is about to add, once the engine took it. */
  async showAdded(place: FieldPlace): Promise<void> {
    await this.editor.settled();
    const { book } = this.editor;
    const lists = [book?.clients, book?.agreements, book?.time_entries];
    if (lists.some((list) => list?.some(({ id }) => id === place.id))) this.showField(place);
  }

  pinHere(): void {
    this.#pinAs("as pinned");
    this.#saveSoon();
    this.editor.refresh();
  }

  edit(edit: Omit<Edit, "field">): void {
    this.notice = null;
    this.editor.edit({ ...edit, field: null });
  }

  #whereabouts() {
    const { view, month, clientId, agreementId, invoiceId, pin } = this;
    const lines = this.detail === "entries" ? linesWithEntries(this.invoice) : [];
    return {
      view,
      part: this.comparing.part,
      month,
      clientId,
      agreementId,
      invoiceId,
      pin,
      target: this.why?.target,
      lines,
      summarised: this.#summarised,
    };
  }

  #answered(answers: Answers): void {
    const lines = linesWithEntries(this.invoice).join(" ");
    const before = this.overview?.month;
    // Nothing that was said about another book may stay.
    this.answers = this.#opens ? answers : { ...this.answers, ...answers };
    if (this.#opens) this.blockSummaries = [];
    if (answers.result) this.billed = this.#asked;
    if (answers.block_summaries && this.#asked) {
      const before = this.blockSummaries;
      this.blockSummaries = mergeSummaries(before, answers.block_summaries, this.#asked);
      this.#summarised = this.#asked;
    }
    // Which lines there are is known only now; their entries are asked for in a second round.
    if (this.detail === "entries" && linesWithEntries(this.invoice).join(" ") !== lines) {
      this.editor.refresh();
    }
    // An edit may have taken the chosen one of several invoices away.
    if (answers.invoice?.ok === false && this.invoiceId !== null) this.chooseInvoice(null);
    const overview = accepted(answers.overview);
    if (!overview) return;
    const isAnotherMonth = before !== undefined && before !== overview.month;
    this.clientOrder = orderClients(overview, this.clientOrder, isAnotherMonth);
    // Whoever chose another month meanwhile is answered next.
    if (this.month === this.#askedMonth) this.month = overview.month;
  }

  #changed(): void {
    const { book, undoable, redoable } = this.editor;
    const before = this.book;
    this.drafts = this.editor.drafts;
    this.undoLabel = undoable?.label ?? null;
    this.redoLabel = redoable?.label ?? null;
    if (!book || book === before) return;
    this.book = book;
    this.#keepSelection(book);
    if (!before) return;
    this.isReopened = false;
    this.#saveSoon();
  }

  #keepSelection(book: Book): void {
    this.clientId = clientWithin(book, this.clientId);
    if (this.subject === "entry" && !this.entry) this.subject = "client";
    if (this.clientId === "") this.subject = "provider";
    if (this.agreement?.client === this.clientId) return;
    this.agreementId = null;
    if (this.subject === "agreement") this.subject = "client";
  }

  #saveSoon(): void {
    if (this.book) this.#autosave.save({ book: this.book, pin: this.pin });
  }

  #pinAs(label: string): void {
    const { months = [], currency = "" } = this.overview ?? {};
    const totals = Object.fromEntries(months.map(({ month, total }) => [month, total]));
    this.pin = { label, currency, totals };
  }
}

export const [getWorkspace, setWorkspace] = createContext<Workspace>();
