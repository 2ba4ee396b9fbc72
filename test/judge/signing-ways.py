"""Signs the first free field of a PDF in each way that services know: two signatories, time stamps, long term, certified.

Goes in: the PDF, a folder. Comes out: one signed PDF for each way in the folder. No appearance: the other judge has one.
"""

import datetime
import io
import os
import sys

from asn1crypto import crl as crls
from asn1crypto import keys, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers, timestamps
from pyhanko.sign.fields import MDPPerm
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

NOW = datetime.datetime.now(datetime.timezone.utc)
DAY = datetime.timedelta(days=1)


def main(source, folder):
    with open(source, 'rb') as file:
        issued = file.read()
    names = [name for name, _, _ in fields.enumerate_sig_fields(PdfFileReader(io.BytesIO(issued)), filled_status=False)]
    root_key, root = certificate('Prov (rot)', None)
    stamper_key, stamper = certificate('Prov (tid)', (root_key, root), ExtendedKeyUsageOID.TIME_STAMPING)
    time_stamps = timestamps.DummyTimeStamper(
        tsa_cert=to_asn1(stamper), tsa_key=to_key(stamper_key), certs_to_embed=store_of(root)
    )
    revoked = (
        certificates.CertificateRevocationListBuilder()
        .issuer_name(root.subject)
        .last_update(NOW - DAY)
        .next_update(NOW + DAY)
        .sign(root_key, hashes.SHA256())
    )

    def signed(name, data, field, **ways):
        if ways.get('embed_validation_info'):
            ways['validation_context'] = ValidationContext(
                trust_roots=[to_asn1(root)],
                allow_fetching=False,
                crls=[crls.CertificateList.load(revoked.public_bytes(serialization.Encoding.DER))],
                other_certs=[to_asn1(stamper)],
            )
        is_stamped = ways.pop('is_stamped', 'embed_validation_info' in ways)
        key, own = certificate(f'Eva {field}', (root_key, root))
        signer = signers.SimpleSigner(signing_cert=to_asn1(own), signing_key=to_key(key), cert_registry=store_of(root))
        metadata = signers.PdfSignatureMetadata(
            field_name=field, subfilter=fields.SigSeedSubFilter.PADES, md_algorithm='sha256', **ways
        )
        pdf_signer = signers.PdfSigner(metadata, signer=signer, timestamper=time_stamps if is_stamped else None)
        result = pdf_signer.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(data))).getvalue()
        with open(os.path.join(folder, f'{name}.pdf'), 'wb') as file:
            file.write(result)
        return result

    first, second = names[0], names[min(1, len(names) - 1)]
    long_term = {'embed_validation_info': True}
    archived = {**long_term, 'use_pades_lta': True}
    alone = signed('plain', issued, first)
    signed('stamped', issued, first, is_stamped=True)
    signed('certified', issued, first, certify=True, docmdp_permissions=MDPPerm.FILL_FORMS)
    signed('service', issued, 'Seal')
    for name, data, ways in [('two', alone, {}), ('long-term', None, long_term), ('archived', None, archived)]:
        before = data or signed(name, issued, first, **ways)
        if second != first:
            signed(f'{name}-both', before, second, **ways)


def certificate(common_name, issuer, purpose=None):
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = certificates.Name([certificates.NameAttribute(NameOID.COMMON_NAME, common_name[:64])])
    issuer_key, issuer_name = (key, name) if issuer is None else (issuer[0], issuer[1].subject)
    is_root = issuer is None
    usage = [not is_root, not is_root and purpose is None, False, False, False, is_root, is_root, False, False]
    builder = (
        certificates.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer_name)
        .public_key(key.public_key())
        .serial_number(certificates.random_serial_number())
        .not_valid_before(NOW - DAY)
        .not_valid_after(NOW + DAY)
        .add_extension(certificates.BasicConstraints(ca=is_root, path_length=None), critical=True)
        .add_extension(certificates.KeyUsage(*usage), critical=True)
    )
    if purpose is not None:
        builder = builder.add_extension(certificates.ExtendedKeyUsage([purpose]), critical=True)
    return key, builder.sign(issuer_key, hashes.SHA256())


def to_key(key):
    encoded = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return keys.PrivateKeyInfo.load(encoded)


def to_asn1(one):
    return x509.Certificate.load(one.public_bytes(serialization.Encoding.DER))


def store_of(one):
    store = SimpleCertificateStore()
    store.register(to_asn1(one))
    return store


main(*sys.argv[1:])
