// What a posting is for, in the book's words: the journal names it by ids that stay the same.
import type { Book } from "../engine/contract.ts";
import { glClassWord } from "../texts.ts";
import type { JournalEntry, Posting } from "./ledger.ts";

/** "Labour, Support block, Engineer, After hours" */
export function postingWords(entry: JournalEntry, posting: Posting, book: Book): string {
  const { class: of, what } = posting;
  if (of === "tax")
    return named(
      glClassWord.tax,
      book.tax_rates?.find(({ id }) => id === what),
    );
  const agreement = book.agreements.find(({ id }) => id === posting.agreement);
  const ids = idsIn(entry, posting);
  const detail = [
    agreement?.additions?.find(({ id }) => ids.includes(id)),
    book.work_roles.find(({ id }) => ids.includes(id)),
    book.work_types.find(({ id }) => ids.includes(id)),
  ];
  return [agreement, ...detail].reduce(named, glClassWord[of]);
}

function named(words: string, element: { readonly name: string } | undefined): string {
  return element ? `${words}, ${element.name}` : words;
}

/** The parts of the posting's name after its agreement; none where it is about the whole of that. */
function idsIn(entry: JournalEntry, { agreement, what }: Posting): readonly string[] {
  if (what === null) return [];
  // A line's name begins with its client and month, another one with the agreement.
  const start = `${entry.client}/${entry.on.slice(0, 7)}/`;
  const rest = what.startsWith(start) ? what.slice(start.length) : what;
  const own = agreement === null ? rest : rest.slice(agreement.length + 1);
  return own.split("/");
}
