// What printing needs that a style sheet cannot know: the foot of each page and the file's name.
import type { Invoice } from "../../engine/contract.ts";
import { invoiceKind } from "../../texts.ts";

const pageFoot = new CSSStyleSheet();

/** Returns what undoes it. */
export function preparePrint(invoice: Invoice, provider: string): () => void {
  const foot = `${provider}, ${invoiceKind[invoice.kind].toLowerCase()} ${invoice.number}`.replace(
    /["\\\n]/g,
    " ",
  );
  pageFoot.replaceSync(`@page {
    @bottom-left {
      content: "${foot}";
      color: #555;
      font: 400 8pt "Inter Variable", Inter, Arial, sans-serif;
    }
  }`);
  document.adoptedStyleSheets = [pageFoot];

  let title = document.title;
  const before = () => {
    title = document.title;
    document.title = `${invoice.number} ${invoice.client_name}`;
  };
  const after = () => {
    document.title = title;
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    document.adoptedStyleSheets = [];
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
