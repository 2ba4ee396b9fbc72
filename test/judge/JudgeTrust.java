import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/**
 * Validates signed PDF files with EU DSS. Goes in: a folder with a folder for each case: `file.pdf`, `trusted/` with the
 * certificates of trusted authorities, `lists/` with revocation lists, `time.txt` with the time for which it is asked. Comes out:
 * a line for each: its name, the verdict by the policy of ETSI, and the verdict by the same without a demand for revocation data.
 */
public class JudgeTrust {
  public static void main(String[] arguments) throws Exception {
    String policy = textOf(JudgeTrust.class.getResourceAsStream("/policy/constraint.xml"));
    ValidationPolicy strict = policyOf(policy);
    ValidationPolicy lenient =
        policyOf(policy.replaceAll("<(RevocationDataAvailable|AcceptableRevocationDataFound) Level=\"FAIL\"", "<$1 Level=\"IGNORE\""));
    for (File folder : sorted(new File(arguments[0])))
      System.out.println(folder.getName() + "\t" + verdict(folder, strict) + "\t" + verdict(folder, lenient));
  }

  private static String verdict(File folder, ValidationPolicy policy) throws Exception {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    for (File file : sorted(new File(folder, "trusted"))) trusted.addCertificate(DSSUtils.loadCertificate(file));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setAIASource(null);
    verifier.setOcspSource(null);
    DSSDocument[] lists =
        Arrays.stream(sorted(new File(folder, "lists"))).map(FileDocument::new).toArray(DSSDocument[]::new);
    verifier.setCrlSource(lists.length == 0 ? null : new ExternalResourcesCRLSource(lists));
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new FileDocument(new File(folder, "file.pdf")));
    validator.setCertificateVerifier(verifier);
    validator.setValidationTime(Date.from(Instant.parse(Files.readString(Path.of(folder.getPath(), "time.txt")).trim())));
    SimpleReport report = validator.validateDocument(policy).getSimpleReport();
    String first = report.getFirstSignatureId();
    String why = report.getSubIndication(first) == null ? "" : " " + report.getSubIndication(first);
    List<String> errors = new ArrayList<>();
    for (var error : report.getAdESValidationErrors(first)) errors.add(error.getValue());
    return report.getIndication(first) + why + "\t" + String.join(" ", errors).replaceAll("\\s+", " ");
  }

  private static ValidationPolicy policyOf(String text) throws Exception {
    InputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return ValidationPolicyLoader.fromValidationPolicy(stream).create();
  }

  private static String textOf(InputStream stream) throws Exception {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static File[] sorted(File folder) {
    File[] files = folder.listFiles();
    if (files == null) return new File[0];
    Arrays.sort(files);
    return files;
  }
}
