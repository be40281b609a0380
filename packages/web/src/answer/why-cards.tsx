import { type Answer, catalogue, type Measured, measuredOf, type Why, words } from '@stridewhy/engine';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { usePreferences } from '../app/preferences.ts';
import { rangeText, shownMeasure, valueText } from '../measures/present.ts';
import { RangePlot } from '../measures/range-plot.tsx';
import { type Sight, whereToLook } from '../player/where-to-look.ts';
import { Chevron } from '../ui/chevron.tsx';

type Look = (sight: Sight) => void;

/** The ranked explanations; what each rests on is one tap away. */
export function WhyCards({ answer, onLook }: { readonly answer: Answer; readonly onLook: Look }) {
  const why = answer.findings?.why ?? [];
  if (why.length === 0) return <NothingStandsOut answer={answer} />;
  return (
    <section className="why" aria-labelledby="why">
      <h2 id="why">{why.length === 1 ? 'What stands out' : 'What stands out, most telling first'}</h2>
      <ol className="why-list">
        {why.map((one) => (
          <WhyCard key={one.rank} why={one} answer={answer} onLook={onLook} />
        ))}
      </ol>
      <Compared answer={answer} />
      <OtherReasons />
    </section>
  );
}

function WhyCard({
  why,
  answer,
  onLook,
}: {
  readonly why: Why;
  readonly answer: Answer;
  readonly onLook: Look;
}) {
  const evidence = measuredOf(answer).filter(({ id }) => why.evidence.includes(id));
  return (
    <li className="why-card card">
      <p className="why-link">
        <span className="why-rank">{why.rank}</span> {words.link[why.link]}
      </p>
      <h3>{why.title}</h3>
      <p>{why.statement}</p>
      {why.loadEffect && <p className="why-effect">{why.loadEffect}</p>}
      <Disclosure className="disclosure">
        <Heading level={4}>
          <Button slot="trigger" className="disclosure-button">
            <span>
              Evidence: <strong>{words.grade[why.grade]}</strong>
            </span>
            <Chevron />
          </Button>
        </Heading>
        <DisclosurePanel className="disclosure-panel">
          <p className="quiet small-text">
            “{words.grade[why.grade]}” means: {words.gradeMeaning[why.grade]}.
          </p>
          <p className="small-text">
            <strong>What would prove it wrong:</strong> {why.wrongIf}
          </p>
          <ul className="evidence">
            {evidence.map((measure) => (
              <Evidence key={`${measure.id} ${measure.side}`} measure={measure} onLook={onLook} />
            ))}
          </ul>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

function Evidence({ measure, onLook }: { readonly measure: Measured; readonly onLook: Look }) {
  const sight = whereToLook[measure.id];
  const { units } = usePreferences();
  const shown = shownMeasure(measure, units);
  const range = rangeText(shown);
  return (
    <li>
      <p className="evidence-name">
        {shown.name}
        {measure.side && <span className={`side ${measure.side}`}>{measure.side}</span>}
      </p>
      <p>
        <strong>{valueText(shown)}</strong>
        {range && <span className="quiet">, healthy runners {range}</span>}
      </p>
      <RangePlot shown={shown} verdict={measure.verdict} />
      <p className="small-text quiet">
        {words.verdict[measure.verdict]}, {measure.strides} strides. {catalogue[measure.id].plain}
        {measure.reference && ` Compared with: ${measure.reference.source}.`}
      </p>
      {sight && (
        <Button className="link-button no-print" onPress={() => onLook(sight)}>
          See it in the clip
        </Button>
      )}
    </li>
  );
}

function NothingStandsOut({ answer }: { readonly answer: Answer }) {
  return (
    <section className="why" aria-labelledby="why">
      <h2 id="why">That is an answer, too</h2>
      <p>
        Wherever we can compare you with healthy runners, you are like them, or too close to tell. So look at
        what a video cannot see.
      </p>
      <Compared answer={answer} />
      <OtherReasons />
    </section>
  );
}

/** How many measures there were to compare, and how they turned out. */
function Compared({ answer }: { readonly answer: Answer }) {
  const compared = measuredOf(answer).filter(({ reference }) => reference !== null);
  const count = (verdict: Measured['verdict']): number =>
    compared.filter((one) => one.verdict === verdict).length;
  return (
    <p>
      <strong>
        {compared.length} {compared.length === 1 ? 'measure' : 'measures'} compared
      </strong>{' '}
      with healthy runners: {count('within')} like most, {count('outside')} unlike most, {count('unclear')}{' '}
      too close to call.
    </p>
  );
}

/** The better supported reasons that no video shows: said with every answer. */
function OtherReasons() {
  return (
    <p className="quiet small-text">
      A video cannot see a sudden jump in distance, weak calves, new shoes or an old injury. The first two are
      better supported reasons for calf trouble than anything in a stride.
    </p>
  );
}
