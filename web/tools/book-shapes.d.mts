import type { RecordShape } from "../src/state/shapes.ts";

/** See book-shapes.mjs. */
export function bookShapes(schema: unknown): {
  readonly shapes: Readonly<Record<string, RecordShape>>;
  readonly listOfKind: Readonly<Record<string, string>>;
};
