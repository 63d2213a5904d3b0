// Which keys belong to the page and which to what has the focus.

const textTypes = new Set(["text", "search", "number", "date", "datetime-local", "email"]);

/** True where a letter is text, not a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && textTypes.has(target.type);
}
