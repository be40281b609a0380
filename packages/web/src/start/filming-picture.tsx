/** A runner side-on inside a phone's frame, and the phone's place seen from above. */
export function FilmingPicture() {
  return (
    <svg className="film-picture" viewBox="0 0 480 300" role="img" aria-labelledby="film-title film-text">
      <title id="film-title">Where the phone goes</title>
      <desc id="film-text">
        Left: the phone’s picture, held across, shows the whole runner from the side, feet included. Right:
        seen from above, the phone stands about four metres away, square to the running direction.
      </desc>
      <rect className="film-phone" x="14" y="34" width="282" height="216" rx="22" />
      <rect className="film-screen" x="30" y="48" width="250" height="188" rx="8" />
      <line className="film-ground" x1="42" y1="219" x2="268" y2="219" />
      <Runner />
      <path className="film-corner" d="M58 78v-14h14M238 64h14v14M252 208v14h-14M72 222H58v-14" />
      <g className="film-above">
        <line className="film-path" x1="330" y1="64" x2="456" y2="64" />
        <path className="film-head" d="m450 57 10 7-10 7" />
        <ellipse className="film-body" cx="392" cy="64" rx="9" ry="15" />
        <circle className="film-skull" cx="394" cy="64" r="6.5" />
        <line className="film-distance" x1="392" y1="90" x2="392" y2="206" />
        <path className="film-distance" d="M392 84h12v-12" />
        <rect className="film-device" x="376" y="212" width="32" height="10" rx="4" />
        <path className="film-view" d="M392 212 346 92h92Z" />
        <text x="402" y="156">
          about 4 m
        </text>
        <text className="film-caption" x="392" y="284">
          from above
        </text>
        <text className="film-caption" x="155" y="284">
          in the picture
        </text>
      </g>
    </svg>
  );
}

function Runner() {
  return (
    <g className="film-runner">
      <g className="film-far">
        <path d="M152 146 128 172 98 168" />
        <path d="M98 168 92 180" />
        <path d="M162 98 186 118 206 104" />
      </g>
      <circle className="film-skull" cx="171" cy="77" r="11.5" />
      <path className="film-trunk" d="M163 99 153 145" />
      <path d="M153 146 180 172 174 206" />
      <path className="film-foot" d="M171 210 192 212" />
      <path d="M163 100 144 122 166 136" />
    </g>
  );
}
