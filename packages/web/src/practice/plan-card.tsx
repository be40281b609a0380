import { type Drill, drillOf, type PlanItem, words } from '@stridewhy/engine';
import { Checkbox, Input, Label, TextField } from 'react-aria-components';
import { parseWhole, TypedField } from '../start/number-field.tsx';
import { usePractice, usePracticeState } from './context.tsx';
import { DrillFigure } from './figure/drill-figure.tsx';
import { Mistakes } from './mistakes.tsx';

/** One drill of the plan: how much of it, why, and what a coach may change. */
export function PlanCard({ item, editing }: { readonly item: PlanItem; readonly editing: boolean }) {
  const { edits } = usePracticeState();
  const drill = drillOf(item.drill);
  const note = edits[item.drill]?.note ?? '';
  return (
    <li className="plan-card card">
      <div className="plan-figure" aria-hidden="true">
        <DrillFigure drill={item.drill} single />
      </div>
      <div className="plan-words">
        <h2>
          <a href={`#/practice/drill/${item.drill}`}>{item.name}</a>
        </h2>
        <p>
          <strong>{item.dose.text}</strong>
          <span className="quiet">
            , {words.slot[item.slot]}
            {betweenText(item)}
          </span>
        </p>
        {drill.levels.length > 1 && (
          <p className="small-text">
            Your step: {item.step.name}. {item.step.how !== 'As described.' && item.step.how}
          </p>
        )}
        {item.change !== 'start' && <p className="small-text moved">{changes[item.change]}</p>}
        <p className="quiet small-text">{item.reason}</p>
        {note !== '' && <p className="small-text note">{note}</p>}
        <OnPaper drill={drill} />
        {editing && <EditDrill item={item} />}
      </div>
    </li>
  );
}

/** How it is done, for the sheet that has no links. */
function OnPaper({ drill }: { readonly drill: Drill }) {
  return (
    <div className="print-only how small-text">
      <ol>
        {[...drill.setUp, ...drill.steps].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <p>{drill.cues.map((cue) => `“${cue}”`).join(' ')}</p>
      <Mistakes of={drill.mistakes} />
      <p>{drill.stopWhen}</p>
    </div>
  );
}

/** How much of it on the days between, where that is another number of sets. */
function betweenText({ dose: { sets, setsBetween } }: PlanItem): string {
  if (sets === setsBetween) return '';
  if (sets === 0) return '; only on the days between';
  return setsBetween === 0
    ? '; not on the days between'
    : `; ${setsBetween} ${setsBetween === 1 ? 'set' : 'sets'} on the days between`;
}

const changes: Readonly<Record<Exclude<PlanItem['change'], 'start'>, string>> = {
  'next-step': 'It had become easy, so this is the next step.',
  'back-for-pain': 'A step easier, because of the pain you logged.',
  'back-too-hard': 'A step easier, because it felt hard twice.',
  'back-rising-pain': 'A step easier, because morning pain rose from last week.',
};

function EditDrill({ item }: { readonly item: PlanItem }) {
  const practice = usePractice();
  const { edits } = usePracticeState();
  const edit = edits[item.drill] ?? { leaveOut: false, sets: null, note: '' };
  const [least, most] = drillOf(item.drill).dose.sets;
  const change = (part: Partial<typeof edit>): void =>
    practice.set('edits', { ...edits, [item.drill]: { ...edit, ...part } });
  return (
    <div className="field-row">
      {most > least && (
        <TypedField
          label={`Sets (${least} to ${most})`}
          kept={String(edit.sets ?? item.dose.sets)}
          parse={parseWhole(least, most)}
          problem={`${least} to ${most} sets.`}
          onChange={(sets) => change({ sets })}
        />
      )}
      <TextField className="field" value={edit.note} onChange={(note) => change({ note })}>
        <Label className="field-label">Note</Label>
        <Input className="input wide" />
      </TextField>
      <Checkbox className="check" isSelected={edit.leaveOut} onChange={(leaveOut) => change({ leaveOut })}>
        <span className="check-box" aria-hidden="true" /> Leave out
      </Checkbox>
    </div>
  );
}
