/**
 * The design system: tokens and CSS in design.css, components on semantic HTML.
 * Why not the Utrecht React set: its per-component bundles bring their own class names and style sheets (some 46 kB of CSS, compressed,
 * in a trial) of which we would override nearly every rule: rules instead of boxes, 2 px radius, our focus ring. We follow its patterns
 * (label above hint above control, summary with links) and its meaning of components; a municipality's theme may set the tokens that
 * design/css/tokens.css names.
 */
export * from './Button';
export * from './DataTable';
export * from './Dialog';
export * from './Field';
export * from './Form';
export * from './Icon';
export * from './marks';
export * from './Note';
export * from './Page';
export * from './parts';
export * from './Ritsje';
