from tests.cast import *
from tests.factories.cases import *
from tests.admin_forms import *
from cases.content import content_hash, row_content, _child_rows
def test_probe(cast):
    c = signed_in(cast.bram)
    item = CasePage.objects.get(pk=draft_case(organisation=cast.waterhoek, owner=cast.noor).pk)
    a = row_content(item), _child_rows(item)
    url=f"/beheer/pages/{item.pk}/edit/"
    post_page(c, url)
    item = CasePage.objects.get(pk=item.pk)
    b = row_content(item), _child_rows(item)
    print([(k, a[0][k], b[0][k]) for k in a[0] if a[0][k]!=b[0][k]], [(k, a[1][k], b[1][k]) for k in a[1] if a[1][k]!=b[1][k]])
