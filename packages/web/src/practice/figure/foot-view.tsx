import { type FootPoint, type FootPose, footBehind, footSide } from './foot.ts';

/** The foot close up, from its inner side and from behind. */
export function FootView({ pose, name }: { readonly pose: FootPose; readonly name: string }) {
  const side = footSide(pose);
  const behind = footBehind(pose);
  return (
    <div className="figure-pair">
      <svg
        className="figure"
        viewBox="-14 -128 116 134"
        role="img"
        aria-label={`${name}, the foot from its inner side`}
      >
        <path className="figure-floor" d="M-12 0h112" />
        <path className="figure-sole" d={soleOf(side.heel, side.archTop, side.ball, side.toe, side.ankle)} />
        <path className="figure-arch" d={`M${at(side.heel)}Q${at(side.archTop)} ${at(side.ball)}`} />
        <path className="figure-limb" d={`M${at(side.ankle)}L${at(side.shin)}`} />
      </svg>
      <svg
        className="figure"
        viewBox="-58 -128 116 134"
        role="img"
        aria-label={`${name}, the foot from behind`}
      >
        <path className="figure-floor" d="M-56 0h112" />
        <path className="figure-heel" d={`M${at(behind.heel)}L${at(behind.ankle)}`} />
        <path className="figure-limb" d={`M${at(behind.ankle)}L${at(behind.shin)}`} />
        <path className="figure-plumb" d={`M0 ${-behind.heel[1]}V-118`} />
      </svg>
    </div>
  );
}

/** Outline of the foot: under the arch, along the toes, over the back of the foot, around the heel. */
function soleOf(
  heel: FootPoint,
  archTop: FootPoint,
  ball: FootPoint,
  toe: FootPoint,
  ankle: FootPoint,
): string {
  return `M${at(heel)}Q${at(archTop)} ${at(ball)}L${at(toe)}l0 -6L${at([ball[0] - 2, ball[1] + 11])}Q${at([
    (ankle[0] + ball[0]) / 2,
    (ankle[1] + ball[1]) / 2 + 8,
  ])} ${at([ankle[0] + 7, ankle[1] + 4])}L${at([ankle[0] - 7, ankle[1] + 2])}Q${at([heel[0] - 7, heel[1] + 6])} ${at(heel)}Z`;
}

function at([x, y]: FootPoint): string {
  return `${x.toFixed(2)} ${(-y).toFixed(2)}`;
}
