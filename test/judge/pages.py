"""Says what stands where on the pages of PDF files.

Goes in: their paths. Comes out: a line of JSON for each file, with its pages: words with their typeface, boxes and lines that are drawn, and fields to
be filled in; all in points from the upper left corner of the page.
"""

import json
import sys

import pdfplumber


def main(paths):
    for path in paths:
        with pdfplumber.open(path) as pdf:
            print(json.dumps({'pages': [page_of(page) for page in pdf.pages]}))


def page_of(page):
    words = page.extract_words(extra_attrs=['fontname', 'size'], use_text_flow=True, expand_ligatures=False)
    return {
        'width': number(page.width),
        'height': number(page.height),
        'words': [word_of(word) for word in words],
        'boxes': [place_of(box) for box in page.rects],
        'rules': [place_of(line) for line in page.lines],
        'fields': [place_of(field) for field in page.annots if field['data'].get('Subtype').name == 'Widget'],
    }


def word_of(word):
    return {**place_of(word), 'text': word['text'], 'font': word['fontname'], 'size': number(word['size'])}


def place_of(thing):
    return {'left': number(thing['x0']), 'right': number(thing['x1']), 'top': number(thing['top']), 'bottom': number(thing['bottom'])}


def number(value):
    return round(float(value), 2)


main(sys.argv[1:])
