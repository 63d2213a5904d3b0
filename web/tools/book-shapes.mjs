// Boils the book's schema down to what a form needs: which fields an object has, of what kind, which
// of them exclude each other. The page's forms are drawn from it, so a rule that the engine reads can
// be typed in as soon as the schema knows it.

import { evidenceIn } from "./evidence.mjs";

const scalars = { date: "date", local_time: "time", id: "id" };

/** References whose name does not say what they refer to. */
const referred = { parent: "agreements", source: "count_sources" };

/** Lists that an edit sets as a whole, though their elements have ids. */
const setWhole = new Set(["profiles", "closed_tickets"]);

/** Words with which a field says that its default is this one of its values; the first if unnamed. */
function defaultOf(values, help) {
  const named = values.find((value) =>
    new RegExp(
      `\\b${value}(?:,|(?: \\w+)? \\()(?:[^)]*[ ,])? ?default\\b|\\bdefault:? ${value}\\b`,
      "i",
    ).test(help),
  );
  return named ?? (/\(default\b/.test(help) ? values[0] : undefined);
}

export function bookShapes(schema) {
  const shapes = {};
  const listOfKind = {};
  for (const [list, { type, items }] of Object.entries(schema.properties)) {
    const kind = items?.$ref?.split("/").at(-1);
    const hasIds = type === "array" && schema.$defs[kind]?.properties?.id !== undefined;
    if (hasIds && !setWhole.has(list)) listOfKind[kind] = list;
  }

  /** The book's list in which the element stands that a field such as "excluded_work_roles" names. */
  function listNamedBy(name) {
    if (referred[name] !== undefined) return referred[name];
    const found = Object.entries(listOfKind).filter(([kind, list]) =>
      [kind, list].some((word) => name === word || name.endsWith(`_${word}`)),
    );
    return found.sort(([a], [b]) => b.length - a.length)[0]?.[1];
  }

  /** The schema itself and, where it only refers to a definition, that one's name. */
  function resolve(property) {
    if (property.$ref === undefined) return { schema: property, name: undefined };
    const name = property.$ref.split("/").at(-1);
    const inner = resolve(schema.$defs[name]);
    return { schema: { ...inner.schema, ...property }, name: inner.name ?? name };
  }

  function shapeOf(property, key, owner) {
    const { schema: resolved, name } = resolve(property);
    const scalar = scalars[name];
    if (scalar === "id") {
      const to = key === "id" ? undefined : listNamedBy(key);
      return to === undefined ? { as: "text" } : { as: "reference", to };
    }
    if (scalar !== undefined) return { as: scalar };
    if (resolved.enum !== undefined) return { as: "choice", values: resolved.enum };
    if (resolved.type === "boolean") return { as: "flag" };
    if (resolved.type === "integer") return { as: "integer" };
    if (resolved.type === "string") {
      return { as: resolved.pattern?.includes("(0|[1-9]") ? "decimal" : "text" };
    }
    const inline = `${owner}.${key}`;
    // Names of the user's own, each with a text.
    if (resolved.type === "object" && !resolved.properties) return { as: "pairs" };
    if (resolved.type === "object") {
      return { as: "group", of: describe(resolved, name ?? inline) };
    }
    if (resolved.type === "array") {
      const item = resolve(resolved.items);
      if (item.schema.type === "object" && item.schema.properties) {
        return { as: "list", of: describe(item.schema, item.name ?? inline) };
      }
      const to = item.name === "id" ? listNamedBy(key) : undefined;
      if (to !== undefined) return { as: "references", to };
      if (item.schema.enum !== undefined) return { as: "choices", values: item.schema.enum };
      if (item.schema.type === "string") return { as: "lines" };
    }
    // A test names those; a build is not the place to stop at one.
    return { as: "unknown" };
  }

  function describe(object, of) {
    if (shapes[of]) return of;
    shapes[of] = { fields: [] };
    if (object.description) shapes[of].help = object.description;
    const required = new Set(object.required);
    const choices = [object.oneOf, ...(object.allOf ?? []).map((all) => all.oneOf)]
      .filter(Boolean)
      .map((ways) => ways.map((way) => way.required ?? []));
    const exclusive = object.not?.required?.map((name) => [name]);
    const alternatives = exclusive ? [...choices, exclusive] : choices;
    const first = (object.anyOf?.[0]?.required ?? []).concat(...choices.map(([way]) => way));
    shapes[of].fields = Object.entries(object.properties).map(([name, property]) => {
      const shape = shapeOf(property, name, of);
      const field = { name, shape };
      if (required.has(name)) field.required = true;
      const help = property.description ?? "";
      if (help !== "") field.help = help;
      const usual = defaultOf(shape.values ?? [], resolve(property).schema.description ?? "");
      if (usual !== undefined) field.usual = usual;
      const evidence = evidenceIn(
        resolve(property).schema.description ?? "",
        shape.values ?? [],
        usual,
      );
      if (evidence !== undefined) field.evidence = evidence;
      return field;
    });
    if (first.length > 0) shapes[of].first = first;
    if (alternatives.length > 0) shapes[of].alternatives = alternatives;
    return of;
  }

  const properties = { ...schema.properties };
  // What marks the file as a book is nobody's to change.
  delete properties.format;
  describe({ ...schema, properties }, "book");
  return { shapes, listOfKind };
}
