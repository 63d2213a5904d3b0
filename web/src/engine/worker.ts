// The engine's worker: holds the one session, answers batches in the order in which they came.
import { answerBatch, createSession } from "./engine.ts";
import type { Batch, BatchAnswer, Failure, Start } from "./messages.ts";

let session: ReturnType<typeof createSession> | undefined;

function post(message: BatchAnswer | Failure): void {
  const answers = "questions" in message ? message.questions : [];
  const transfer = answers.flatMap(({ columns }) => (columns ? [columns.buffer] : []));
  self.postMessage(message, { transfer });
}

async function answer(batch: Batch): Promise<void> {
  try {
    if (!session) throw new Error("The first message must bring the engine.");
    post(answerBatch(await session, batch));
  } catch (error) {
    post({ id: batch.id, failure: String(error) });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Start | Batch>) => {
  if ("module" in data) session = createSession(data.module);
  else void answer(data);
});
