"""Signs every signature field of a PDF, one after another, then validates all signatures.

Goes in: the font of the visible stamps, the PDF, the path of the signed PDF. Comes out: JSON with one entry per field.
Each signer has a certificate of their own, made here and now: what is proved is that the file can be signed, not by whom.
"""

import datetime
import io
import json
import sys

from asn1crypto import keys, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.font.opentype import GlyphAccumulatorFactory
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.text import TextBoxStyle
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import TextStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore


def main(font, source, target):
    root_key, root = make_certificate('Prov (rot)', None)
    style = TextStampStyle(
        stamp_text='%(signer)s\n%(ts)s',
        text_box_style=TextBoxStyle(font=GlyphAccumulatorFactory(font), font_size=8),
        border_width=0,
    )
    names = field_names(source)
    signed = open(source, 'rb').read()
    for name in names:
        signed = sign(signed, name, make_signer(f'Åsa Ærlig, {name}', (root_key, root)), style)
    with open(target, 'wb') as file:
        file.write(signed)
    print(json.dumps({'fields': validate(target, names, to_asn1(root))}))


def field_names(path):
    with open(path, 'rb') as file:
        reader = PdfFileReader(file)
        return [name for name, _, _ in fields.enumerate_sig_fields(reader, filled_status=False)]


def sign(data, name, signer, style):
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    metadata = signers.PdfSignatureMetadata(
        field_name=name, subfilter=fields.SigSeedSubFilter.PADES, md_algorithm='sha256'
    )
    pdf_signer = signers.PdfSigner(metadata, signer=signer, stamp_style=style)
    return pdf_signer.sign_pdf(writer, existing_fields_only=True).getvalue()


def validate(path, names, root):
    results = []
    with open(path, 'rb') as file:
        reader = PdfFileReader(file)
        embedded = {signature.field_name: signature for signature in reader.embedded_signatures}
        for name in names:
            if name not in embedded:
                results.append({'name': name, 'valid': False, 'summary': 'not signed'})
                continue
            context = ValidationContext(trust_roots=[root], allow_fetching=False)
            status = validate_pdf_signature(embedded[name], context)
            results.append({'name': name, 'valid': bool(status.bottom_line), 'summary': status.summary()})
    return results


def make_signer(name, issuer):
    key, certificate = make_certificate(name, issuer)
    encoded = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    store = SimpleCertificateStore()
    store.register(to_asn1(issuer[1]))
    return signers.SimpleSigner(
        signing_cert=to_asn1(certificate), signing_key=keys.PrivateKeyInfo.load(encoded), cert_registry=store
    )


def make_certificate(common_name, issuer):
    """A key and its certificate, issued by `issuer` (key and certificate), or by itself when that is None."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = certificates.Name([certificates.NameAttribute(NameOID.COMMON_NAME, common_name[:64])])
    issuer_key, issuer_name = (key, name) if issuer is None else (issuer[0], issuer[1].subject)
    is_root = issuer is None
    now = datetime.datetime.now(datetime.timezone.utc)
    certificate = (
        certificates.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer_name)
        .public_key(key.public_key())
        .serial_number(certificates.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(certificates.BasicConstraints(ca=is_root, path_length=None), critical=True)
        .add_extension(key_usage(is_root), critical=True)
        .sign(issuer_key, hashes.SHA256())
    )
    return key, certificate


def key_usage(is_root):
    return certificates.KeyUsage(
        digital_signature=not is_root,
        content_commitment=not is_root,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_root,
        crl_sign=is_root,
        encipher_only=False,
        decipher_only=False,
    )


def to_asn1(certificate):
    return x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


main(*sys.argv[1:])
