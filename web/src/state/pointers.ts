// Names for the page's fields. A field is named by its element's id, "agreement/oakline-block#/block/
// grant", because a place in a list changes when something is inserted before it; the engine's
// pointers into the book use places.
import type { Book } from "../engine/contract.ts";
import { listOfKind, shapes } from "../generated/book-shapes.ts";
import type { ListKind, WholeKind } from "./operations.ts";

const kindOfList = Object.fromEntries(
  Object.entries(listOfKind).map(([kind, list]) => [list, kind as ListKind]),
) as Record<string, ListKind>;

const wholeKinds = (shapes["book"]?.fields ?? []).map(({ name }) => name);

export interface FieldPlace {
  readonly kind: ListKind | WholeKind;
  /** Null for what the book has once. */
  readonly id: string | null;
  /** The rest of the pointer, such as "/block/grant"; empty for the element itself. */
  readonly path: string;
}

export function fieldName({ kind, id, path }: FieldPlace): string {
  return `${kind}${id === null ? "" : `/${id}`}#${path}`;
}

/** Where in the page the engine's pointer leads, or null where the book has no such element. */
export function placeOfPointer(book: Book, pointer: string): FieldPlace | null {
  const [list = "", index = "", ...rest] = pointer.split("/").slice(1);
  const kind = kindOfList[list];
  if (!kind) {
    const isWhole = wholeKinds.includes(list);
    const path = pointer.slice(list.length + 1);
    return isWhole ? { kind: list as WholeKind, id: null, path } : null;
  }
  const element = book[listOfKind[kind]]?.[Number(index)];
  if (!element) return null;
  return { kind, id: element.id, path: rest.length > 0 ? `/${rest.join("/")}` : "" };
}
