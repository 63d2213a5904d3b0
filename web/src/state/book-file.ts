// A book as a file of one's own. What is no text gets its sentence here; whether a text is a book,
// and what is wrong with it, is the engine's to say.
import type { Book } from "../engine/contract.ts";

const bytesMax = 256 * 1024 * 1024;

export type ReadFile = { readonly text: string } | { readonly sentence: string };

export async function readBookFile(file: File): Promise<ReadFile> {
  if (file.size > bytesMax) return { sentence: `${file.name} is larger than 256 MB.` };
  try {
    return readBookBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch {
    // A folder that was dropped, or a file that is gone by now.
    return { sentence: `${file.name} could not be read. Is it a file, and still there?` };
  }
}

const wanted = "A book is a JSON file, such as “Save as a file” writes.";

/** How files begin that people mistake for a book. */
const beginnings: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "an archive or an office document"],
  ["\u00d0\u00cf\u0011\u00e0", "an office document"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
];

export function readBookBytes(bytes: Uint8Array, name: string): ReadFile {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const [, kind] = beginnings.find(([beginning]) => start.startsWith(beginning)) ?? [];
  if (kind !== undefined) return { sentence: `${name} is ${kind}. ${wanted}` };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { sentence: `${name} is not text in UTF-8. ${wanted}` };
  }
  if (text.trim() === "") return { sentence: `${name} is empty. ${wanted}` };
  if (text.includes("\0")) return { sentence: `${name} is not a text file. ${wanted}` };
  return { text };
}

/**
 * The text as the page's own copy of the book, which counts only once the engine took the text.
 * What is no JSON is an empty copy: the engine says where it goes wrong.
 */
export function parseBook(text: string): Book {
  try {
    return JSON.parse(text) as Book;
  } catch {
    return {} as Book;
  }
}

export function fileNameOf(book: Book): string {
  const name = book.provider.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${name || "book"}.drawdown.json`;
}

export function saveBookFile(book: Book): void {
  saveText(fileNameOf(book), JSON.stringify(book, null, 1), "application/json");
}

export function saveText(fileName: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
