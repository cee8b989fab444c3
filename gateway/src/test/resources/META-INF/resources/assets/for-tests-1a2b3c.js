export const forTests = "a file of the web app that a test asks for";
