// JSON with one flat element on each line, so that a changed entry is one changed line.

/**
 * @param {unknown} value
 * @param {string} [indent]
 * @returns {string}
 */
export function bookText(value, indent = "") {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (isFlat(value)) return oneLine(value);
  if (Array.isArray(value)) {
    return `[\n${value.map((element) => inner + bookText(element, inner)).join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${JSON.stringify(key)}: ${bookText(member, inner)}`,
  );
  return `{\n${members.join(",\n")}\n${indent}}`;
}

/**
 * Holds no object, and no list of anything but plain values.
 *
 * @param {object} value
 */
function isFlat(value) {
  const isPlain = (/** @type {unknown} */ member) => typeof member !== "object" || member === null;
  return Object.values(value).every(
    (member) => isPlain(member) || (Array.isArray(member) && member.every(isPlain)),
  );
}

/** @param {unknown} value @returns {string} */
function oneLine(value) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${oneLine(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
