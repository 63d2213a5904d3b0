// What the Compare view has asked so far and what is on show in it. Each comparison bills the whole
// book again, so it is asked once and kept until the book changes; one question at a time, so that
// edits pass between them.
import type { Book, CompareAnswer, ProfilesAnswer, Refusal } from "../engine/contract.ts";
import { accepted, type Answers, type ProfileChoice, type Questions } from "../engine/questions.ts";
import { choiceKey, type ComparedLine, lineKey } from "./platforms.ts";

export interface Pair {
  readonly from: ProfileChoice;
  readonly to: ProfileChoice;
}

/** `failed`: the engine broke on it; a notice says how. */
type Kept = CompareAnswer | Refusal | "failed";

function pairKey({ from, to }: Pair): string {
  return `${choiceKey(from)} ${choiceKey(to)}`;
}

export class Comparing {
  /** The profile that the others are laid against. */
  base = $state("contract");
  span = $state<"month" | "year">("month");
  part = $state<"platforms" | "parallel">("platforms");
  /** What the pair on show is compared with; null where none is open. */
  chosen = $state.raw<ProfileChoice | null>(null);
  /** The platform that a changed one began with. */
  startedFrom = $state("contract");
  client = $state<string | null>(null);
  /** The pair was just opened, and is to be shown. */
  wantsFocus = $state(false);
  /** The line whose explanations are to be open, by its key. */
  wantedLine = $state.raw<string | null>(null);
  profiles = $state.raw<ProfilesAnswer | Refusal | "failed" | undefined>();
  /** The comparison that the engine is at. */
  asking = $state.raw<Pair | null>(null);
  #kept = $state.raw<Readonly<Record<string, Kept>>>({});

  readonly #ask: (questions: Questions) => Promise<Answers>;
  #book: Book | null = null;
  /** The book that the profiles at hand are of. */
  #profiled: Book | null = null;
  #wanted: readonly Pair[] = [];
  #isRunning = false;

  constructor(ask: (questions: Questions) => Promise<Answers>) {
    this.#ask = ask;
  }

  /** Lays the contract beside a platform, over the whole period, with a line of it open. */
  show(profile: string, line: ComparedLine): void {
    this.part = "platforms";
    this.base = "contract";
    this.span = "year";
    this.client = null;
    this.chosen = profile;
    this.startedFrom = profile;
    this.wantedLine = lineKey(line);
  }

  of(pair: Pair): Kept | undefined {
    return this.#kept[pairKey(pair)];
  }

  answerOf(pair: Pair): CompareAnswer | undefined {
    const kept = this.of(pair);
    return kept === "failed" ? undefined : accepted(kept);
  }

  /** Asks what is not known of this book yet, in this order. */
  want(book: Book, pairs: readonly Pair[]): void {
    if (book !== this.#book) {
      this.#book = book;
      this.#kept = {};
    }
    this.#wanted = pairs;
    if (!this.#isRunning) void this.#run();
  }

  /** Nothing more is asked while another view is on show. */
  rest(): void {
    this.#wanted = [];
  }

  tryAgain(): void {
    this.#kept = Object.fromEntries(
      Object.entries(this.#kept).filter(([, kept]) => kept !== "failed"),
    );
    if (this.profiles === "failed") this.#profiled = null;
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (let next = this.#next(); next; next = this.#next()) await next();
    this.asking = null;
    this.#isRunning = false;
  }

  /** The next question; what comes back is dropped where the book has changed meanwhile. */
  #next(): (() => Promise<void>) | null {
    const book = this.#book;
    if (this.#profiled !== book) {
      return async () => {
        const { profiles } = await this.#ask({ profiles: {} });
        if (this.#book !== book) return;
        this.profiles = profiles ?? "failed";
        this.#profiled = book;
      };
    }
    const pair = this.#wanted.find((wanted) => this.of(wanted) === undefined);
    if (!pair) return null;
    this.asking = pair;
    return async () => {
      const { compare } = await this.#ask({ compare: pair });
      if (this.#book !== book) return;
      this.#kept = { ...this.#kept, [pairKey(pair)]: compare ?? "failed" };
    };
  }
}
