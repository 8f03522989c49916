import { useEffect, useRef, useState } from 'react';
import { definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { speakerFields } from '../../wire/finding.ts';
import { fieldAt } from '../form/show-field.ts';
import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import { useFormData } from '../state/form-data.ts';
import { meantSo } from '../state/take-step.ts';
import { usualOf } from '../state/usual-values.ts';
import { usualChange } from './usual-change.ts';
import { labelsOf, offerWords } from './usual-words.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Directly below 所属社区: what the form still says as the community before would, and by one press what this one says.
 * Nothing is put over what somebody typed.
 */
export function UsualOffer({ collection }: { collection: string }) {
  const form = useFormData();
  const { community: chosen } = form;
  const community = typeof chosen === 'string' ? chosen : '';
  const usual = useUsual(collection, community);
  const here = usual[community];
  const before = Object.entries(usual).flatMap(([name, values]) => (name === community ? [] : [values]));
  return here && <OfferOf key={community} {...{ collection, community, before, here, form }} />;
}

interface OfferOfProps {
  collection: string;
  community: string;
  before: readonly Values[];
  here: Values;
  form: Values;
}

/** Of one community; another one is asked about anew. */
function OfferOf({ collection, community, before, here, form }: OfferOfProps) {
  const [replaced, setReplaced] = useState<Values>();
  const [isDeclined, setDeclined] = useState(false);
  const fields = fieldsOf(definitionOf(collection as CollectionName).schema.shape);
  const change = usualChange(fields, { before, here, form, isNew: decap.open()?.slug === '' });
  const names = Object.keys(change);
  const decline = () => {
    setDeclined(true);
    void meantSo(speakerFields);
    // The button that was pressed is gone; the cursor does not go with it.
    fieldAt('community')?.focus({ preventScroll: true });
  };
  if (isDeclined) return null;
  if (names.length > 0) {
    const take = () => {
      setReplaced(Object.fromEntries(names.map((name) => [name, form[name]])));
      decap.change(change);
      desk.set({ usual: { collection, community, values: here } });
    };
    return <Offer {...offerWords({ fields, change, form, community })} take={take} decline={decline} />;
  }
  if (!replaced) return null;
  const undo = () => {
    decap.change(replaced);
    decline();
  };
  return <Taken words={`${labelsOf(fields, Object.keys(replaced))}换好了。`} undo={undo} />;
}

/** What is usual in each community that the form has had, as soon as another one is chosen. */
function useUsual(collection: string, community: string): Readonly<Record<string, Values>> {
  const [first] = useState(community);
  const [usual, setUsual] = useState<Readonly<Record<string, Values>>>({});
  useEffect(() => {
    if (community === first) return undefined;
    let isMeant = true;
    Promise.all([usualOf(collection, first), usualOf(collection, community)]).then(
      ([before, here]) => {
        if (isMeant) setUsual((known) => ({ ...known, [first]: before, [community]: here }));
      },
      () => undefined,
    );
    return () => {
      isMeant = false;
    };
  }, [collection, first, community]);
  return usual;
}

interface OfferProps {
  question: string;
  lines: readonly string[];
  take: () => void;
  decline: () => void;
}

function Offer({ question, lines, take, decline }: OfferProps) {
  return (
    <div className="form-head usual-offer" role="status">
      <p>{question}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <button type="button" onClick={take}>
        换过来
      </button>
      <button type="button" className="plain" onClick={decline}>
        不换
      </button>
    </div>
  );
}

/** It has the cursor, which was on the button in its place. */
function Taken({ words, undo }: { words: string; undo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="form-head usual-offer" role="status">
      <p>{words}</p>
      <button type="button" className="plain" ref={button} onClick={undo}>
        换回去
      </button>
    </div>
  );
}
