import { readXml } from './read-xml.ts';

const VALUES = ['v', 'val', 'text', 'ref', 'Target', 'name'];

/** Every text of a small part, one a line; with `attributes`, the values that Office keeps in attributes too. */
export function plainXmlText(xml: Uint8Array, attributes = false): string {
  const found: string[] = [];
  readXml(xml, {
    open(_name, values) {
      if (attributes) for (const key of VALUES) if (values[key]) found.push(values[key]);
    },
    text(text) {
      if (text.trim()) found.push(text.trim());
    },
  });
  return found.join('\n');
}

/** Where the relationships of a part lead: id to target, and the targets that lie outside the file. */
export function readRelations(xml: Uint8Array): { id: string; type: string; target: string; external: boolean }[] {
  const found: ReturnType<typeof readRelations> = [];
  readXml(xml, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return;
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: Target,
        external: TargetMode === 'External',
      });
    },
  });
  return found;
}
