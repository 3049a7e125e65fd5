/** A drawing of what Sidelight is: a page, and the lit panel beside it. Decoration only. */
export function Scene() {
  return (
    <svg class="scene" viewBox="0 0 360 260" aria-hidden="true" focusable="false">
      <rect class="scene-page" x="10" y="14" width="214" height="232" rx="6" />
      <rect class="scene-head" x="34" y="40" width="142" height="11" rx="2" />
      <rect class="scene-head" x="34" y="58" width="96" height="11" rx="2" />
      <rect class="scene-mute" x="34" y="82" width="64" height="5" rx="2" />
      {[104, 117, 130, 143, 176, 189, 202, 215].map((y, index) => (
        <rect key={y} class="scene-line" x="34" y={y} width={index % 4 === 3 ? 104 : 166} height="5" rx="2" />
      ))}
      <rect class="scene-mark" x="88" y="126" width="60" height="13" rx="3" />
      <rect class="scene-line" x="88" y="130" width="60" height="5" rx="2" />
      <path class="scene-ray" d="M148 132.5C190 132.5 196 98 240 98" />
      <rect class="scene-panel" x="240" y="14" width="110" height="232" rx="6" />
      <rect class="scene-lamp" x="240" y="14" width="5" height="232" rx="2.5" />
      <circle class="scene-kind" cx="264" cy="98" r="7" />
      <rect class="scene-head" x="278" y="90" width="54" height="7" rx="2" />
      <rect class="scene-mute" x="278" y="103" width="56" height="4" rx="2" />
      <rect class="scene-mute" x="278" y="112" width="44" height="4" rx="2" />
      <rect class="scene-head" x="258" y="36" width="66" height="9" rx="2" />
      <rect class="scene-mute" x="258" y="53" width="48" height="4" rx="2" />
      <path class="scene-rule" d="M258 72h76M258 130h76M258 188h76" />
      <circle class="scene-kind is-second" cx="264" cy="154" r="7" />
      <rect class="scene-head" x="278" y="146" width="40" height="7" rx="2" />
      <rect class="scene-mute" x="278" y="159" width="56" height="4" rx="2" />
      <rect class="scene-mute" x="278" y="168" width="36" height="4" rx="2" />
      <circle class="scene-kind is-third" cx="264" cy="212" r="7" />
      <rect class="scene-head" x="278" y="204" width="50" height="7" rx="2" />
      <rect class="scene-mute" x="278" y="217" width="52" height="4" rx="2" />
    </svg>
  );
}
