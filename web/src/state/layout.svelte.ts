// Which columns the window has room for. The same widths stand in the style sheets.
import { MediaQuery } from "svelte/reactivity";

const sideColumn = new MediaQuery("width > 1180px", true);
const treeColumn = new MediaQuery("width > 900px", true);

const wideRow = new MediaQuery("width > 560px", true);

export const layout = {
  get hasSideColumn(): boolean {
    return sideColumn.current;
  },
  /** A row of a table stands on one line. */
  get hasWideRows(): boolean {
    return wideRow.current;
  },
  get hasTreeColumn(): boolean {
    return treeColumn.current;
  },
};
