import { expect, test } from "vitest";
import { fileNameOf, readBookText } from "./book-file.ts";
import { smallBook } from "./small-book.ts";

test("a saved book is read back", () => {
  expect(readBookText(JSON.stringify(smallBook()), "x.json")).toEqual({ book: smallBook() });
});

test.each([
  ["not JSON", "clients: 3", "is not JSON"],
  ["JSON, but no book", '{"hello": 1}', "but not a book"],
  ["a list", "[1, 2]", "but not a book"],
])("%s is said to be so", (_why, text, words) => {
  const read = readBookText(text, "x.json");
  expect("sentences" in read && read.sentences[0]).toContain(words);
});

test("a book with a wrong value is for the engine to refuse, with its sentence", () => {
  const book = { ...smallBook(), provider: { name: "", currency: "usd" } };
  expect("book" in readBookText(JSON.stringify(book), "x.json")).toBe(true);
});

test("the file is named after the provider", () => {
  expect(fileNameOf(smallBook())).toBe("provider.drawdown.json");
  const unnamed = { ...smallBook(), provider: { name: "日本", currency: "JPY" } };
  expect(fileNameOf(unnamed)).toBe("book.drawdown.json");
});
