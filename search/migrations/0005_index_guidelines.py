# Guidelines can be found from here on; every index that was filled before hears of them as
# it hears of any change, so that none has to be made anew.

from django.db import migrations


def enqueue_guidelines(apps, schema_editor):
    consumers = apps.get_model("search", "SearchConsumer").objects
    outbox = apps.get_model("search", "SearchOutbox")
    pages = apps.get_model("guidance", "GuidelinePage").objects.filter(live=True)
    outbox.objects.bulk_create(
        outbox(consumer_id=consumer, object_id=f"leidraad-{pk}", is_addition=True)
        for consumer in consumers.values_list("pk", flat=True)
        for pk in pages.values_list("pk", flat=True)
    )


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0004_vector"),
        ("guidance", "0001_initial"),
        ("wagtailcore", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(enqueue_guidelines, migrations.RunPython.noop)
    ]
