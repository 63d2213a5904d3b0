// Makes a session out of the compiled engine, in the worker as in tests.
import createEngine, { type Session } from "#engine/engine.mjs";

import type { Answer, Batch, BatchAnswer, Call } from "./messages.ts";

export async function createSession(module: WebAssembly.Module): Promise<Session> {
  const engine = await createEngine({
    // The engine's own loader would fetch; this one never does, so it also works from a file.
    instantiateWasm(imports, ready) {
      void WebAssembly.instantiate(module, imports).then((instance) => ready(instance, module));
      return {};
    },
  });
  return new engine.Session();
}

export function answerCall(session: Session, { id, method, text, bytes, omit }: Call): Answer {
  if (bytes) session.input(bytes.length).set(bytes);
  if (method === "open") return { id, text: session.open() };
  if (method === "series") {
    const header = session.series(text);
    return { id, text: header, columns: session.output().slice() };
  }
  const answer = session[method](text);
  return { id, text: omit ? shortened(answer, omit) : answer };
}

interface LongAnswer {
  block?: { movements?: unknown };
  blocks?: unknown;
  invoices?: { sections?: unknown; taxes?: unknown; blocks?: unknown }[];
}

// A block's movements are most of its answer, and an invoice's lines of a bill; a list of blocks or
// invoices shows none of them.
function shortened(text: string, omit: "movements" | "lines"): string {
  const answer = JSON.parse(text) as LongAnswer;
  if (omit === "movements") delete answer.block?.movements;
  else {
    delete answer.blocks;
    for (const invoice of answer.invoices ?? []) {
      delete invoice.sections;
      delete invoice.taxes;
      delete invoice.blocks;
    }
  }
  return JSON.stringify(answer);
}

export function answerBatch(session: Session, { id, steps, questions }: Batch): BatchAnswer {
  const taken: Answer[] = [];
  for (const step of steps) {
    const answer = answerCall(session, step);
    taken.push(answer);
    if (isRefusal(answer.text)) return { id, steps: taken, questions: [] };
  }
  return { id, steps: taken, questions: questions.map((call) => answerCall(session, call)) };
}

// The engine writes `ok` first in every answer, so a long one need not be parsed here.
function isRefusal(text: string): boolean {
  return /^\s*\{\s*"ok"\s*:\s*false/.test(text);
}
