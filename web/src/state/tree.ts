// The rows of the tree: clients in their order, the open one's agreements under it, less what search
// and filter leave out.
import type { Agreement, Overview, State } from "../engine/contract.ts";
import { type Standing, standingIn } from "./standing.ts";

export interface TreeRow {
  /** "client" or "client/agreement". */
  readonly key: string;
  readonly client: string;
  readonly agreement: string | null;
  readonly name: string;
  readonly total: string;
  readonly state: State;
  /** Of an agreement, in the month on show. */
  readonly standing: Standing | null;
}

export interface TreeView {
  readonly overview: Overview | undefined;
  readonly agreements: readonly Agreement[];
  readonly order: readonly string[];
  readonly openClient: string;
  readonly search: string;
  readonly filter: State | null;
}

type OverviewClient = Overview["clients"][number];

export function treeRows(view: TreeView): TreeRow[] {
  const { overview, order, openClient, search, filter } = view;
  const month = overview?.month ?? "";
  const terms = new Map(view.agreements.map((agreement) => [agreement.id, agreement]));
  const places = new Map(order.map((client, place) => [client, place]));
  const place = (client: OverviewClient) => places.get(client.client) ?? order.length;
  const wanted = search.trim().toLocaleLowerCase("en");
  const rows: TreeRow[] = [];
  for (const client of (overview?.clients ?? []).toSorted((a, b) => place(a) - place(b))) {
    if (filter !== null && client.state !== filter) continue;
    const isNamed = matches(client.name, wanted);
    const agreements = client.agreements.filter((a) => isNamed || matches(a.name, wanted));
    if (!isNamed && agreements.length === 0) continue;
    const { name, total, state } = client;
    const own = { key: client.client, client: client.client, name, total, state };
    rows.push({ ...own, agreement: null, standing: null });
    // A search for an agreement's name shows it without the client having to be opened.
    if (client.client !== openClient && isNamed) continue;
    for (const agreement of agreements) {
      rows.push({
        key: `${client.client}/${agreement.agreement}`,
        client: client.client,
        agreement: agreement.agreement,
        name: agreement.name,
        total: agreement.total,
        state: agreement.state,
        standing: standingIn(month, terms.get(agreement.agreement) ?? {}),
      });
    }
  }
  return rows;
}

function matches(name: string, wanted: string): boolean {
  return wanted === "" || name.toLocaleLowerCase("en").includes(wanted);
}
