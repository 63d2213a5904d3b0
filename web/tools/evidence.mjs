// The schema's descriptions carry their evidence in brackets: "as saved (default; third party: Better
// Invoice) or as worked (documented: Autotask)". Read here, so that a form can show it as a badge.

const tag = /\b(documented|schema|third party|article|assumption)\b(?:: ?([^;]+))?/;

/**
 * Evidence by value of a choice, or under "" where it is about the whole field. A bracket is about
 * the value that it names or calls the default, else about the one that the words before it name,
 * else, after "or", about the one that follows the last bracket's.
 */
export function evidenceIn(description, values, usual) {
  const found = {};
  let last;
  let from = 0;
  for (const bracket of description.matchAll(/\(([^()]*)\)/g)) {
    const [whole, inside] = bracket;
    const before = description.slice(from, bracket.index).split(/[;.]/).at(-1);
    from = bracket.index + whole.length;
    const value =
      namedIn(inside, values) ??
      (/\bdefault\b/.test(inside) ? usual : undefined) ??
      namedIn(before, values) ??
      (/\bor\b/.test(before) ? values[values.indexOf(last) + 1] : undefined);
    const known = tag.exec(inside);
    if (known) {
      const evidence = { kind: known[1].replace(" ", "_"), source: (known[2] ?? "").trim() };
      if (/\bboth\b/.test(inside) && last !== undefined) found[last] = evidence;
      found[value ?? ""] ??= evidence;
    }
    last = value ?? last;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The last of the values that the text names, as they are written or with spaces. */
function namedIn(text, values) {
  const places = values.map((value) => ({
    value,
    at: Math.max(
      ...[value, value.replaceAll("_", " ")].map((word) =>
        [...text.matchAll(new RegExp(`\\b${word}\\b`, "g"))].reduce((_, { index }) => index, -1),
      ),
    ),
  }));
  const [named] = places.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at);
  return named?.value;
}
