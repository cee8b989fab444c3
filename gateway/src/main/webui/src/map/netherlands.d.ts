declare module 'virtual:netherlands' {
  const outline: import('geojson').MultiPolygon;
  export default outline;
}
