package io.centralino.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.parts.LocalPostgres;
import io.centralino.parts.Passwords;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A database as it should be, and every way it could be spoiled.
class CatalogCheckTest {
    static final String RULE = "tenant_id = nullif(current_setting('app.organisation', true), '')";
    static final String GOOD = """
            CREATE TABLE shelf (tenant_id text NOT NULL CHECK (tenant_id <> ''), id text, PRIMARY KEY (tenant_id, id));
            CREATE TABLE book (tenant_id text NOT NULL CHECK (tenant_id <> ''), id uuid, vendor_id text, shelf text,
                isbn text, PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, shelf) REFERENCES shelf);
            CREATE TABLE lease (bucket int PRIMARY KEY);
            ALTER TABLE shelf ENABLE ROW LEVEL SECURITY;
            ALTER TABLE shelf FORCE ROW LEVEL SECURITY;
            ALTER TABLE book ENABLE ROW LEVEL SECURITY;
            ALTER TABLE book FORCE ROW LEVEL SECURITY;
            ALTER TABLE lease ENABLE ROW LEVEL SECURITY;
            ALTER TABLE lease FORCE ROW LEVEL SECURITY;
            CREATE POLICY organisation ON shelf TO library USING (%1$s) WITH CHECK (%1$s);
            CREATE POLICY organisation ON book TO library
                USING (%1$s OR vendor_id = nullif(current_setting('app.organisation', true), ''));
            CREATE POLICY engine ON book TO library_engine USING (true);
            CREATE POLICY engine ON lease TO library_engine USING (true);
            GRANT SELECT, INSERT, UPDATE, DELETE ON shelf, book TO library;
            GRANT SELECT, UPDATE ON book, lease TO library_engine;
            """.formatted(RULE);
    static final String LISTING = """
            tables:
              - {table: shelf, vendor: false, engine: false, exceptions: []}
              - {table: book, vendor: true, engine: true}
              - table: lease
                engine: true
                exceptions:
                  - tenant_id is not there, since the engine works for every organisation
            """;

    static final LocalPostgres POSTGRES = LocalPostgres.start();

    @SuppressWarnings("NullAway.Init")
    Connection connection;

    @BeforeAll
    static void createDatabase() {
        POSTGRES.createService("library", Passwords.likeNames("library"));
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = POSTGRES.superuser("library");
        connection.setAutoCommit(false);
        run(GOOD);
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aSoundDatabaseHasNoFault() throws SQLException {
        assertThat(faults(LISTING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE secret (id int) | secret: is a table that db/tenancy.yaml does not list
            ALTER TABLE book NO FORCE ROW LEVEL SECURITY | book: row-level security is not enabled and forced
            ALTER TABLE book DISABLE ROW LEVEL SECURITY | book: row-level security is not enabled and forced
            ALTER TABLE shelf DROP CONSTRAINT shelf_tenant_id_check | shelf: has no tenant_id that must be there and must not be blank
            DROP POLICY organisation ON book | book: has no policy for the service, which works on it
            CREATE POLICY extra ON book USING (false) | book: policy extra is for everyone, not for a role
            CREATE POLICY extra ON shelf TO library USING (true) | shelf: policy extra does not hold rows to the current organisation
            CREATE POLICY extra ON shelf FOR SELECT TO library USING (tenant_id = current_setting('app.organisation', true)) | shelf: policy extra does not hold rows to the current organisation
            ALTER POLICY organisation ON shelf WITH CHECK (true) | shelf: policy organisation does not hold rows to the current organisation
            ALTER POLICY organisation ON shelf USING (tenant_id = nullif(current_setting('app.organisation', true), '') OR id = 'x') | shelf: policy organisation does not hold rows to the current organisation
            ALTER POLICY organisation ON book USING (tenant_id = nullif(current_setting('app.organisation', true), '')) | book: policy organisation does not show rows to their vendor, as listed
            ALTER TABLE shelf ADD vendor_id text; CREATE POLICY extra ON shelf TO library USING (tenant_id = nullif(current_setting('app.organisation', true), '') OR vendor_id = nullif(current_setting('app.organisation', true), '')) | shelf: policy extra shows rows to a vendor, which is not listed
            GRANT SELECT ON shelf TO library_engine | shelf: the engine may work on it, which is not listed
            REVOKE ALL ON book FROM library_engine | book: is listed for the engine, which may not work on it
            CREATE UNIQUE INDEX book_isbn ON book (isbn) | book: unique index book_isbn does not lead with tenant_id: a clash tells what another organisation has
            CREATE UNIQUE INDEX book_isbn ON book (lower(isbn), tenant_id) | book: unique index book_isbn does not lead with tenant_id: a clash tells what another organisation has
            ALTER TABLE lease ADD UNIQUE (bucket); ALTER TABLE book ADD b int REFERENCES lease (bucket) | book: foreign key book_b_fkey does not lead with tenant_id on both sides: a row could point into another organisation
            GRANT TRUNCATE ON book TO library | book: library may truncate, add triggers or refer to it
            GRANT REFERENCES ON shelf TO library_engine | shelf: library_engine may truncate, add triggers or refer to it
            ALTER TABLE book OWNER TO library | book: library owns it
            ALTER ROLE library BYPASSRLS | library: is a superuser, bypasses row-level security or may create roles
            GRANT SELECT ON book TO PUBLIC | book: everyone may work on it
            CREATE VIEW catalog AS SELECT * FROM book | catalog: is a view without security_invoker, which reads as its owner
            CREATE MATERIALIZED VIEW catalog AS SELECT * FROM book | catalog: is a materialized view, which no policy holds
            CREATE FUNCTION peek() RETURNS bigint SECURITY DEFINER LANGUAGE sql AS 'SELECT count(*) FROM book' | peek(): is a function that works as its owner
            """)
    void everySpoiledOneIsFound(String spoil, String fault) throws SQLException {
        run(spoil);

        assertThat(faults(LISTING)).contains(fault);
    }

    @Test
    void aPolicyThatCallsAnImmutableFunctionIsFound() throws SQLException {
        run(
                "CREATE FUNCTION me() RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT current_setting('app.organisation') $$");
        run("CREATE POLICY mine ON shelf TO library USING (%s AND tenant_id = me())".formatted(RULE));

        assertThat(faults(LISTING))
                .singleElement()
                .asString()
                .startsWith("shelf: policy mine calls me, which is immutable");
    }

    @Test
    void aPartitionReadPastItsParentIsFound() throws SQLException {
        run("CREATE TABLE parent (tenant_id text NOT NULL) PARTITION BY LIST (tenant_id)");
        run("CREATE TABLE child PARTITION OF parent DEFAULT; GRANT SELECT ON child TO library");

        assertThat(faults(LISTING)).contains("child: may be read past its parent, and past the parent's policies");
    }

    @Test
    void aViewThatReadsAsItsReaderIsFine() throws SQLException {
        run("CREATE VIEW catalog WITH (security_invoker = true) AS SELECT * FROM book");

        assertThat(faults(LISTING)).isEmpty();
    }

    @Test
    void aListedTableThatIsNotThereIsFound() throws SQLException {
        assertThat(faults(LISTING + "  - {table: loan}\n")).containsExactly("loan: is listed but does not exist");
    }

    @Test
    void anExceptionExcusesWhatItNames() throws SQLException {
        run("CREATE UNIQUE INDEX book_isbn ON book (isbn)");
        var excused = LISTING.replace(
                "vendor: true, engine: true",
                "vendor: true, engine: true, exceptions: ['book_isbn is the world''s number, no secret of anybody']");

        assertThat(faults(excused)).isEmpty();
    }

    @Test
    void anExceptionThatExcusesNothingIsFound() throws SQLException {
        var idle = LISTING.replace("exceptions: []", "exceptions: ['shelf_name may clash, so be it']");

        assertThat(faults(idle))
                .containsExactly("shelf: the exception \"shelf_name may clash, so be it\" excuses nothing");
    }

    @Test
    void anExceptionWithoutAReasonIsFound() throws SQLException {
        run("CREATE UNIQUE INDEX book_isbn ON book (isbn)");
        var bare = LISTING.replace("vendor: true, engine: true", "vendor: true, engine: true, exceptions: [book_isbn]");

        assertThat(faults(bare)).containsExactly("book: the exception \"book_isbn\" gives no reason");
    }

    private List<String> faults(String listing) throws SQLException {
        return CatalogCheck.faults(connection, "library", List.of(listing));
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
