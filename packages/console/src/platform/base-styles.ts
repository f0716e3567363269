/** What every element of the console shares: type, links, buttons, fields, the ring of focus. */
import { css } from 'lit';

export const baseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    color: var(--parenthese-ink);
    font: 16px/24px var(--parenthese-text);
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h1 {
    font: 400 26px/32px var(--parenthese-display);
    text-wrap: balance;
  }

  h1:focus {
    outline: none;
  }

  a {
    color: var(--parenthese-accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  :focus-visible {
    outline: 2px solid var(--parenthese-accent);
    outline-offset: 2px;
    border-radius: 2px;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--parenthese-control);
    border-radius: 6px;
    background: transparent;
    color: inherit;
    font: 500 14px/20px var(--parenthese-text);
    text-decoration: none;
    cursor: pointer;
  }

  button:hover {
    background: var(--parenthese-tint);
  }

  button.primary {
    border-color: var(--parenthese-accent);
    background: var(--parenthese-accent);
    color: var(--parenthese-paper);
  }

  button.primary:hover {
    background: color-mix(in srgb, var(--parenthese-accent) 88%, var(--parenthese-ink));
  }

  button.plain {
    border-color: transparent;
    color: var(--parenthese-accent);
  }

  button[disabled] {
    border-color: var(--parenthese-line);
    background: transparent;
    color: var(--parenthese-muted);
    cursor: default;
  }

  label,
  legend {
    font: 500 14px/20px var(--parenthese-text);
  }

  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    width: 100%;
    min-height: 32px;
    padding: 5px 10px;
    border: 1px solid var(--parenthese-control);
    border-radius: 6px;
    background: var(--parenthese-paper);
    color: inherit;
    font: 16px/24px var(--parenthese-text);
  }

  textarea {
    resize: vertical;
  }

  [aria-invalid='true'] {
    border-color: var(--parenthese-urgent) !important;
  }

  input[type='checkbox'],
  input[type='radio'] {
    accent-color: var(--parenthese-accent);
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
  }

  svg.icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .muted {
    color: var(--parenthese-muted);
  }

  .small {
    font-size: 14px;
    line-height: 20px;
  }

  .caption {
    font-size: 12px;
    line-height: 16px;
  }

  .signal {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-weight: 500;
  }

  .ok {
    color: var(--parenthese-ok);
  }

  .attention {
    color: var(--parenthese-attention);
  }

  .urgent {
    color: var(--parenthese-urgent);
  }

  .error {
    display: flex;
    gap: 8px;
    color: var(--parenthese-urgent);
    font-size: 14px;
    line-height: 20px;
  }

  .error svg.icon {
    margin-block-start: 2px;
  }

  /* For those who listen; it takes no room for those who see. */
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  dialog {
    max-inline-size: min(34rem, calc(100vw - 32px));
    padding: 24px;
    border: 1px solid var(--parenthese-line);
    border-radius: 10px;
    background: var(--parenthese-paper);
    color: inherit;
    box-shadow: 0 12px 40px rgb(0 0 0 / 18%);
  }

  dialog::backdrop {
    background: rgb(20 18 14 / 40%);
  }

  @media (pointer: coarse), (width < 40rem) {
    button,
    .button,
    select,
    input:not([type='checkbox'], [type='radio']) {
      min-height: 44px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
      scroll-behavior: auto !important;
    }
  }

  @media (forced-colors: active) {
    button.primary {
      border-color: ButtonText;
    }
  }
`;
