"""Picture agencies and houses that are credited for photographs, as plain data, in lower case."""

from __future__ import annotations

from transforms.word_sets import phrases

# They sell or hold pictures: their bare name in brackets, `(Getty Images)`, is a credit.
PICTURE_HOUSES: frozenset[str] = phrases(
    """
    getty, getty images, gettyimages, shutterstock, istock, istockphoto, alamy, alamy stock photo, imago, imago images,
    epa, epa-efe, ic, vcg, cfp, wireimage, filmmagic, picture alliance, picture-alliance, zuma press, zuma press wire,
    zumapress, sipa, sipa usa, rex, rex features, nurphoto, adobe stock, unsplash, pixabay, pexels, imagn, imagn images,
    everett collection, backgrid, handout, supplied, contributed, submitted
    """
)
# Their name alone in brackets, `(Reuters)`, may as well be a wire's mark.
OTHER_HOUSES: frozenset[str] = phrases(
    """
    afp, ap, reuters, xinhua, dpa, pa, pa wire, pti, ani, ntb, ritzau, scanpix, ritzau scanpix, tt, keystone, anadolu,
    bloomberg, cnn, nasa, wikimedia, wikimedia commons, flickr, instagram, facebook, twitter, youtube, invision, splash,
    mega, corbis, pool, icon sportswire, usa today sports, people's daily, people's daily online, china daily,
    china news service, global times, cgtn, netflix, disney, provided, courtesy
    """
)
