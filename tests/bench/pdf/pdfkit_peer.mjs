// The pages of a brief drawn by pdfkit, untagged. Arguments as in compare.py.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

// The package lies in the build folder, where the script that started this one works.
const PDFDocument = createRequire(path.resolve("package.json"))("pdfkit");

const [task, pagesFile, out, ...fontFiles] = process.argv.slice(2);
const faces = ["Regular", "Bold", "FallbackRegular", "FallbackBold"];
const fonts = fontFiles.map((file) => fs.readFileSync(file));

// Nobody is measured reading numbers.
const items = fs.readFileSync(pagesFile, "utf8").trimEnd().split("\n").map((line) => {
  const [what, ...values] = line.split("\t");
  const text = what === "text" ? values.pop() : "";
  return { what, n: values.map(Number), text };
});

function make() {
  return new Promise((resolve) => {
    const size = items[0].n;
    const document = new PDFDocument({ size, margin: 0, autoFirstPage: false, compress: true });
    const parts = [];
    document.on("data", (part) => parts.push(part));
    document.on("end", () => resolve(Buffer.concat(parts)));
    faces.forEach((face, i) => document.registerFont(face, fonts[i]));
    for (const { what, n, text } of items) {
      const color = (at) => n.slice(at, at + 3).map((part) => part * 255);
      if (what === "page") {
        document.addPage();
      } else if (what === "text") {
        document.font(faces[n[0]], n[1]).fillColor(color(4));
        document.text(text, n[2], n[3], { lineBreak: false, baseline: "alphabetic" });
      } else if (what === "line") {
        document.lineWidth(n[4]).moveTo(n[0], n[1]).lineTo(n[2], n[3]).stroke(color(5));
      } else {
        if (what === "circle") {
          document.circle(n[5], n[6], n[7]);
        } else {
          const points = [];
          for (let at = 5; at < n.length; at += 2) points.push([n[at], n[at + 1]]);
          document.polygon(...points);
        }
        document.lineWidth(n[1]);
        n[0] ? document.fill(color(2)) : document.stroke(color(2));
      }
    }
    document.end();
  });
}

// The median of nine runs of 0.4 seconds, as tests/bench/stopwatch.cpp.
async function milliseconds(work) {
  await work();
  const runs = [];
  for (let run = 0; run < 9; ++run) {
    let done = 0;
    const start = performance.now();
    while (performance.now() - start < 400) {
      await work();
      ++done;
    }
    runs.push((performance.now() - start) / done);
  }
  return runs.sort((a, b) => a - b)[4];
}

fs.writeFileSync(out, await make());
if (task === "measure") console.log(await milliseconds(make));
