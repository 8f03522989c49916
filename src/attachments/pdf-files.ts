import type { Pdf } from './open-pdf.ts';

interface Enclosed {
  filename?: string;
}

/** Files that are attached to a PDF as a whole or to a page of it. */
export async function filesIn(pdf: Pdf): Promise<{ name: string; content: Uint8Array }[]> {
  // Newer PDF.js names the files here and gives their content only when asked; its types still say otherwise.
  const attached = (await pdf.getAttachments().catch(() => null)) as Map<string, Enclosed> | null;
  const found = [...(attached ?? [])].map(([id, { filename }]) => ({ id, name: filename ?? id }));
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch(() => undefined);
    const annotations = ((await page?.getAnnotations().catch(() => [])) ?? []) as {
      fileId?: string;
      file?: Enclosed;
    }[];
    for (const { fileId, file } of annotations) if (fileId) found.push({ id: fileId, name: file?.filename ?? fileId });
  }
  const files: { name: string; content: Uint8Array }[] = [];
  for (const { id, name } of found) {
    const content = await pdf.getAttachmentContent(id).catch(() => null);
    files.push({ name, content: content ?? new Uint8Array() });
  }
  return files;
}
