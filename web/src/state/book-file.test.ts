import { expect, test } from "vitest";
import { fileNameOf, parseBook, readBookBytes } from "./book-file.ts";
import { smallBook } from "./small-book.ts";

function read(text: string | Uint8Array) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readBookBytes(bytes, "x.json");
}

test("a text crosses as it is, without the mark that some editors put first", () => {
  const text = JSON.stringify(smallBook(), null, 2);
  expect(read(text)).toEqual({ text });
  expect(read(`\ufeff${text}`)).toEqual({ text });
  expect(parseBook(text)).toEqual(smallBook());
});

test.each([
  ["an empty file", "", "x.json is empty."],
  ["a file of blanks", " \n\t", "x.json is empty."],
  ["a PDF", "%PDF-1.7 and so on", "x.json is a PDF."],
  ["a spreadsheet", "PK\u0003\u0004 and so on", "x.json is an archive or an office document."],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), "x.json is a picture."],
  ["bytes that are no text", new Uint8Array([1, 2, 255, 254]), "x.json is not text in UTF-8."],
  ["UTF-16", new Uint8Array([123, 0, 125, 0]), "x.json is not a text file."],
])("%s is said to be so", (_why, text, sentence) => {
  const answer = read(text);
  expect("sentence" in answer && answer.sentence).toMatch(sentence);
  expect("sentence" in answer && answer.sentence).toMatch(/A book is a JSON file/);
});

test("a text that is no JSON is left to the engine, which says where it goes wrong", () => {
  expect(read("clients: 3")).toEqual({ text: "clients: 3" });
  expect(parseBook("clients: 3")).toEqual({});
});

test("the file is named after the provider", () => {
  expect(fileNameOf(smallBook())).toBe("provider.drawdown.json");
  const unnamed = { ...smallBook(), provider: { name: "日本", currency: "JPY" } };
  expect(fileNameOf(unnamed)).toBe("book.drawdown.json");
});
