/** The small pages before the console: one column, one thing to do. */
import { css } from 'lit';

export const formStyles = css`
  :host {
    display: block;
    max-inline-size: 24rem;
    margin-inline: auto;
    padding: clamp(24px, 12vh, 120px) 16px 40px;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-end: 40px;
    color: var(--parenthese-accent);
  }

  .head svg {
    inline-size: 32px;
    block-size: 32px;
  }

  .head span {
    font: 400 20px/28px var(--parenthese-display);
    color: var(--parenthese-ink);
  }

  .lead {
    margin-block-start: 8px;
    color: var(--parenthese-muted);
  }

  form {
    display: grid;
    gap: 16px;
    margin-block-start: 24px;
  }

  .field {
    display: grid;
    gap: 4px;
  }

  .with-button {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
  }

  input {
    min-height: 44px !important;
  }

  form > button {
    min-height: 44px;
    font-size: 16px;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px 16px;
    margin-block-start: 24px;
    font-size: 14px;
  }

  .foot a,
  .languages button {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
  }

  .languages [aria-pressed='true'] {
    color: var(--parenthese-muted);
  }

  .languages {
    margin-inline-end: -12px;
  }

  .notice {
    display: flex;
    gap: 8px;
    margin-block-start: 24px;
    padding-block: 12px;
    border-block: 1px solid var(--parenthese-line);
    font-size: 14px;
    line-height: 20px;
  }

  .notice svg.icon {
    margin-block-start: 2px;
  }
`;
