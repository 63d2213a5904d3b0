// A book as a file of one's own: JSON, read and written here and nowhere else.
import type { Book } from "../engine/contract.ts";
import isBook from "../generated/book-validator.js";

const bytesMax = 256 * 1024 * 1024;

export type ReadBook = { readonly book: Book } | { readonly sentences: readonly string[] };

export async function readBookFile(file: File): Promise<ReadBook> {
  if (file.size > bytesMax) return { sentences: [`${file.name} is larger than 256 MB.`] };
  return readBookText(await file.text(), file.name);
}

export function readBookText(text: string, name: string): ReadBook {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    return { sentences: [`${name} is not JSON, so no book could be read from it. ${reason}`] };
  }
  // Only the shape that the page itself relies on is asked for; everything else the engine judges,
  // with sentences that say what to do.
  if (isBook(value)) return { book: value };
  if (hasLists(value)) return { book: value };
  return { sentences: [`${name} is JSON, but not a book: ${firstMismatch()}`] };
}

function hasLists(value: unknown): value is Book {
  if (typeof value !== "object" || value === null) return false;
  const book = value as Record<string, unknown>;
  const isObject = (member: unknown) => typeof member === "object" && member !== null;
  return (
    ["clients", "agreements", "time_entries"].every((list) => Array.isArray(book[list])) &&
    isObject(book["provider"]) &&
    isObject(book["period"])
  );
}

function firstMismatch(): string {
  const mismatch = isBook.errors?.[0];
  if (!mismatch) return "its shape is another one.";
  return `${mismatch.instancePath || "the whole file"} does not meet “${mismatch.keyword}”.`;
}

export function fileNameOf(book: Book): string {
  const name = book.provider.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${name || "book"}.drawdown.json`;
}

export function saveBookFile(book: Book): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(book, null, 1)], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = fileNameOf(book);
  link.click();
  URL.revokeObjectURL(url);
}
