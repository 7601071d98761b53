package eu.maillage.spreadsheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part, read from start to end by local names; it never looks beyond itself and refuses to define anything. */
final class Xml implements Closeable {

    private final InputStream stream;
    private final String part;
    private final XMLStreamReader reader;

    Xml(InputStream stream, String part) {
        this.stream = stream;
        this.part = part;
        try {
            reader = factory().createXMLStreamReader(stream);
        } catch (XMLStreamException e) {
            throw Refused.damaged(part);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    String part() {
        return part;
    }

    /** Moves on by one event, false at the end of the part. */
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            if (reader.next() == XMLStreamConstants.DTD) {
                throw Refused.damaged(part);
            }
            return true;
        } catch (XMLStreamException e) {
            throw Refused.damaged(part);
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** The name of the element that starts here, empty elsewhere. */
    String started() {
        return reader.isStartElement() ? reader.getLocalName() : "";
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    boolean flag(String name) {
        return attribute(name)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    /** All the letters directly inside the element that starts here, up to its end. */
    String content() {
        var name = reader.getLocalName();
        var text = new StringBuilder();
        int depth = 1;
        while (next()) {
            if (reader.isStartElement()) {
                depth++;
            } else if (reader.isEndElement()) {
                if (--depth == 0) {
                    return text.toString();
                }
            } else if (depth == 1 && reader.hasText() && reader.getEventType() != XMLStreamConstants.COMMENT) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        throw new IllegalStateException("No end of " + name + " in " + part);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            stream.close();
        }
    }
}
