// The choices of the forms, in the order in which the schema has them.
import { choiceTexts, type FieldText, fieldTexts, recordNames } from "../../field-texts.ts";
import type { Fields } from "../../state/record-rules.ts";
import { type Field, fieldOf, forField } from "../../state/shapes.ts";

export type Choices<Value extends string = string> = readonly {
  readonly value: Value;
  readonly label: string;
}[];

/** What can be chosen in a field; the caller knows its type by the contract. */
export function choicesOf<Value extends string>(of: string, name: string): Choices<Value> {
  const { shape } = fieldOf(of, name);
  const values = "values" in shape ? shape.values : [];
  return values.map((value) => ({ value: value as Value, label: choiceText(of, name, value) }));
}

export function choiceText(of: string, name: string, value: string): string {
  return forField(choiceTexts, of, name)?.[value] ?? value.replaceAll("_", " ");
}

export function fieldText(of: string, name: string): FieldText {
  return forField(fieldTexts, of, name) ?? { label: name.replaceAll("_", " ") };
}

/** A list of the book's elements by name, with a first choice that stands for none or all. */
export function named(
  elements: readonly { readonly id: string; readonly name?: string }[],
  first?: string,
): Choices {
  const choices = elements.map(({ id, name }) => ({ value: id, label: name ?? id }));
  return first === undefined ? choices : [{ value: "", label: first }, ...choices];
}

export function nameOf(
  elements: readonly { readonly id: string; readonly name: string }[] | undefined,
  id: string,
): string {
  return elements?.find((element) => element.id === id)?.name ?? id;
}

/** The schema's description, with its words for choices as the form has them. */
export function helpText(of: string, { name, shape, help }: Field): string | undefined {
  if (help === undefined || !("values" in shape)) return help;
  return shape.values.reduce(
    (text, value) =>
      text.replace(new RegExp(`\\b${value}\\b(?=:| \\(|[,.]|$)`, "g"), () =>
        value.includes("_") || text.includes(`${value}:`)
          ? `“${choiceText(of, name, value)}”`
          : value,
      ),
    help,
  );
}

/** What one record of a list is called. */
export function recordWord(of: string): string {
  return recordNames[of] ?? (of.split(".").at(-1) ?? of).replaceAll("_", " ");
}

export function recordTitle(of: string, record: Fields, place: number): string {
  const word = recordWord(of);
  const title = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${String(place + 1)}`;
  return typeof record["name"] === "string" ? `${title}, ${record["name"]}` : title;
}

export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}
